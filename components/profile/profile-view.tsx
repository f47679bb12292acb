import { ArrowUpRight } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { SavedProfile } from '../../utils/profile/profile.ts';
import { profileUrl } from '../../utils/profile/slug.ts';
import { Moment } from '../ui/moment.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { ProfileHead } from './profile-head.tsx';
import { ProfileSections } from './profile-sections.tsx';
import './profile-view.css';

const MINUTE_MS = 60_000;

interface ProfileViewProps {
  saved: SavedProfile;
  now: number;
  /** Absent if a fetch can't be started, or is in progress. */
  onRefresh?: (() => void) | undefined;
  /** Shown between the card and the sections. */
  children?: ComponentChildren;
}

/** A saved profile. */
export function ProfileView({ saved, now, onRefresh, children }: ProfileViewProps) {
  const t = useTranslate();
  const { lessCompleteAt } = saved;
  return (
    <article class="profile">
      <ProfileHead profile={saved.profile} />
      <div class="profile-meta">
        <Moment time={saved.fetchedAt} now={now} within={(age) => t('fetched_when', age)} />
        {/* nb. Not OutX's `profile_url`, which could lead anywhere. */}
        <a href={profileUrl(saved.slug)} target="_blank" rel="noopener noreferrer">
          {t('open_on_linkedin')}
          <ArrowUpRight size={13} aria-hidden="true" />
        </a>
        {onRefresh && (
          <button type="button" class="button small" onClick={onRefresh}>
            {t('refresh')}
          </button>
        )}
        {lessCompleteAt && (
          <p class="less-complete">
            <Moment
              time={lessCompleteAt}
              now={now}
              within={(age) =>
                now - lessCompleteAt < MINUTE_MS
                  ? t('less_complete_now')
                  : t('less_complete_when', age)
              }
            />
          </p>
        )}
      </div>
      {children}
      <ProfileSections profile={saved.profile} now={now} />
    </article>
  );
}
