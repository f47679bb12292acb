import { ArrowUpRight } from 'lucide-preact';
import type { ComponentChildren, FunctionComponent } from 'preact';
import { utcDay } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { currentSlug, currentUrl } from '../../utils/profile/current-slug.ts';
import type { SavedProfile } from '../../utils/profile/profile.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { Moment } from '../ui/moment.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { ProfileHead } from './profile-head.tsx';
import type { ProfileSectionsProps } from './profile-sections.tsx';
import './profile-view.css';

const MINUTE_MS = 60_000;

interface ProfileViewProps {
  saved: SavedProfile;
  /** The other addresses of the profile. */
  aliases?: readonly Slug[] | undefined;
  now: number;
  /** Fetches a person who was only in a list. Absent if a fetch can't be started, or is in progress. */
  onFetch?: (() => void) | undefined;
  /** What can be done with the person. Shown under the name. */
  tools?: ComponentChildren;
  /** The stage of a refresh, shown instead of the age. */
  progress?: ComponentChildren;
  /** What is below the card. `undefined` while its code is loading. */
  Sections: FunctionComponent<ProfileSectionsProps> | undefined;
  /** Shown between the card and the sections. */
  children?: ComponentChildren;
}

/** A saved profile, or what a list says about a person who isn't fetched yet. */
export function ProfileView({
  saved,
  aliases = [],
  now,
  onFetch,
  Sections,
  ...props
}: ProfileViewProps) {
  const t = useTranslate();
  const { lessCompleteAt, listed, profile } = saved;
  const others = [saved.slug, ...aliases].filter((slug) => slug !== currentSlug(profile));
  return (
    <article class="profile">
      <ProfileHead profile={profile} />
      {props.tools}
      <div class="profile-meta">
        {props.progress || <Origin saved={saved} now={now} />}
        {/* nb. Not OutX's `profile_url`, which could lead anywhere. */}
        <a href={currentUrl(profile)} target="_blank" rel="noopener noreferrer">
          {t('open_on_linkedin')}
          <ArrowUpRight size={13} aria-hidden="true" />
        </a>
        {listed && onFetch && (
          <button type="button" class="button small primary" onClick={onFetch}>
            {t('fetch_profile')}
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
      {props.children}
      {Sections && <Sections profile={profile} now={now} />}
    </article>
  );
}

/** When a profile was fetched, or that a list is where it is from. */
function Origin({ saved: { listed, fetchedAt }, now }: Pick<ProfileViewProps, 'saved' | 'now'>) {
  const t = useTranslate();
  if (!listed) {
    return <Moment time={fetchedAt} now={now} within={(age) => t('fetched_when', age)} />;
  }
  const { connectedAt } = listed;
  return (
    <p class="listed">
      {connectedAt === undefined
        ? t('listed')
        : t('listed_connected', utcDay(connectedAt, localeOf(t)))}
    </p>
  );
}
