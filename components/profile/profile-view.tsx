import { ArrowUpRight } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { utcDay } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
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
  onFetch?: ((command: 'enrich' | 'refresh') => void) | undefined;
  /** Shown between the card and the sections. */
  children?: ComponentChildren;
}

/** A saved profile, or what a list says about a person who isn't fetched yet. */
export function ProfileView({ saved, aliases = [], now, onFetch, children }: ProfileViewProps) {
  const t = useTranslate();
  const { lessCompleteAt, listed, profile } = saved;
  const command = listed ? 'enrich' : 'refresh';
  const others = [saved.slug, ...aliases].filter((slug) => slug !== currentSlug(profile));
  return (
    <article class="profile">
      <ProfileHead profile={profile} />
      <div class="profile-meta">
        {listed ? (
          <p class="listed">
            {listed.connectedAt === undefined
              ? t('listed')
              : t('listed_connected', utcDay(listed.connectedAt, localeOf(t)))}
          </p>
        ) : (
          <Moment time={saved.fetchedAt} now={now} within={(age) => t('fetched_when', age)} />
        )}
        {/* nb. Not OutX's `profile_url`, which could lead anywhere. */}
        <a href={currentUrl(profile)} target="_blank" rel="noopener noreferrer">
          {t('open_on_linkedin')}
          <ArrowUpRight size={13} aria-hidden="true" />
        </a>
        {onFetch && (
          <button
            type="button"
            class={listed ? 'button small primary' : 'button small'}
            onClick={() => onFetch(command)}
          >
            {t(command === 'enrich' ? 'fetch_profile' : 'refresh')}
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
