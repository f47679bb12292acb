import { ArrowUpRight } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import type { FiledProfile } from '../../utils/profile/profile.ts';
import { profileUrl } from '../../utils/profile/slug.ts';
import { Moment } from '../ui/moment.tsx';
import { ProfileHead } from './profile-head.tsx';
import { ProfileSections } from './profile-sections.tsx';
import { useWords } from '../ui/translate.tsx';

/** In ms. */
const MINUTE = 60_000;

interface ProfileViewProps {
  filed: FiledProfile;
  now: number;
  /** Absent while the profile is being fetched already, or cannot be. */
  onRefresh?: (() => void) | undefined;
  /** What stands between the person's card and what the profile tells. */
  children?: ComponentChildren;
}

/** All that is filed of a person. */
export function ProfileView({ filed, now, onRefresh, children }: ProfileViewProps) {
  const words = useWords();
  const { poorerAt } = filed;
  return (
    <article class="profile">
      <ProfileHead profile={filed.profile} />
      <div class="freshness">
        <Moment time={filed.fetchedAt} now={now} within={(age) => words('fetched_when', age)} />
        {/* nb. the answer's own profile_url is not used: it may lead anywhere. */}
        <a href={profileUrl(filed.slug)} target="_blank" rel="noopener noreferrer">
          {words('open_on_linkedin')}
          <ArrowUpRight size={13} aria-hidden="true" />
        </a>
        {onRefresh && (
          <button type="button" class="button small" onClick={onRefresh}>
            {words('refresh')}
          </button>
        )}
        {poorerAt && (
          <p class="poorer">
            <Moment
              time={poorerAt}
              now={now}
              within={(age) =>
                now - poorerAt < MINUTE ? words('poorer_now') : words('poorer_when', age)
              }
            />
          </p>
        )}
      </div>
      {children}
      <ProfileSections profile={filed.profile} now={now} />
    </article>
  );
}
