import { MapPin } from 'lucide-preact';
import { exactCount, shortCount } from '../../utils/i18n/counts.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Count, Profile } from '../../utils/profile/profile.ts';
import { currentPositions } from '../../utils/profile/summarize.ts';
import { useTranslate } from '../ui/translate.tsx';
import { CurrentRole } from './current-role.tsx';
import './profile-facts.css';

/** Current positions, location, and the number of connections and followers. */
export function ProfileFacts({ profile }: { profile: Profile }) {
  const { location, connections, followers } = profile;
  return (
    <>
      {currentPositions(profile).map((position, index) => (
        <CurrentRole key={index} position={position} />
      ))}
      {location && (
        <p class="fact">
          <MapPin size={14} aria-hidden="true" />
          <span dir="auto">{location}</span>
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
  return <span title={exact === short ? undefined : exact}>{t(kind, short)}</span>;
}
