import { MapPin } from 'lucide-preact';
import { exactCount, shortCount } from '../../utils/i18n/counts.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { pluralAs } from '../../utils/i18n/plural.ts';
import type { Count, Profile } from '../../utils/profile/profile.ts';
import { currentPositions } from '../../utils/profile/summarize.ts';
import { CutLine } from '../ui/cut-line.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { CurrentRole } from './current-role.tsx';
import './profile-facts.css';

/** Whoever has more current positions finds them in the career. */
const MAX_ROLES = 10;

/** Current positions, location, and the number of connections and followers. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const { location, connections, followers } = profile;
  return (
    <>
      {currentPositions(profile)
        .slice(0, MAX_ROLES)
        .map((position, index) => (
          <CurrentRole key={index} position={position} />
        ))}
      {location && (
        <p class="fact">
          <MapPin size={14} aria-hidden="true" />
          <span dir="auto">
            <CutLine text={location} />
          </span>
        </p>
      )}
      {(connections || followers) && (
        <div class="profile-counts">
          {connections && <ProfileCount kind="connections" count={connections} />}
          {followers && <ProfileCount kind="followers" count={followers} />}
        </div>
      )}
    </>
  );
}

function ProfileCount({ kind, count }: { kind: 'connections' | 'followers'; count: Count }) {
  const t = useTranslate();
  const locale = localeOf(t);
  const short = shortCount(count, locale);
  const exact = exactCount(count, locale);
  return (
    <span title={exact === short ? undefined : exact}>{pluralAs(short, t, kind, count.value)}</span>
  );
}
