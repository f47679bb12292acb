import { ArrowUpRight } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { currentSlug, currentUrl } from '../../utils/profile/current-slug.ts';
import type { SavedProfile } from '../../utils/profile/profile.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { Moment } from '../ui/moment.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { ProfileHead } from './profile-head.tsx';
import { ProfileSections } from './profile-sections.tsx';
import './profile-view.css';

const MINUTE_MS = 60_000;

interface ProfileViewProps {
  saved: SavedProfile;
  /** The other addresses of the profile. */
  aliases?: readonly Slug[] | undefined;
  now: number;
  /** Absent if a fetch can't be started, or is in progress. */
  onRefresh?: (() => void) | undefined;
  /** Shown between the card and the sections. */
  children?: ComponentChildren;
}

/** A saved profile. */
export function ProfileView({ saved, aliases = [], now, onRefresh, children }: ProfileViewProps) {
  const t = useTranslate();
  const { lessCompleteAt, profile } = saved;
  const others = [saved.slug, ...aliases].filter((slug) => slug !== currentSlug(profile));
  return (
    <article class="profile">
      <ProfileHead profile={profile} />
      <div class="profile-meta">
        <Moment time={saved.fetchedAt} now={now} within={(age) => t('fetched_when', age)} />
        {/* nb. Not OutX's `profile_url`, which could lead anywhere. */}
        <a href={currentUrl(profile)} target="_blank" rel="noopener noreferrer">
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
        {others.length > 0 && <p class="aliases">{t('other_addresses', others.join(', '))}</p>}
      </div>
      {children}
      <ProfileSections profile={profile} now={now} />
    </article>
  );
}
