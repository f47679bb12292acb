import { ArrowUpRight, MapPin } from 'lucide-preact';
import type { Count, Profile } from '../utils/profile/profile.ts';
import { profileUrl } from '../utils/profile/slug.ts';
import { currentPositions, displayName } from '../utils/profile/summarize.ts';
import { exactCount, shortCount } from './count-words.ts';
import { CurrentRole } from './current-role.tsx';
import { localeOf } from './locale.ts';
import { Monogram } from './monogram.tsx';
import { useWords } from './words.tsx';

/** The calling card itself: who the person is, at a glance. */
export function ProfileHead({ profile }: { profile: Profile }) {
  const words = useWords();
  const name = displayName(profile);
  const { headline, location, connections, followers } = profile;
  return (
    <header class="card folded">
      <div class="identity">
        <Monogram name={name} />
        <div>
          <h1 dir="auto">{name}</h1>
          {headline && (
            <p class="headline" dir="auto">
              {headline}
            </p>
          )}
        </div>
      </div>
      {currentPositions(profile).map((position, index) => (
        <CurrentRole key={index} position={position} />
      ))}
      {location && (
        <p class="fact">
          <MapPin size={14} aria-hidden="true" />
          <span dir="auto">{location}</span>
        </p>
      )}
      <div class="reach">
        {connections && <Reach kind="connections" count={connections} />}
        {followers && <Reach kind="followers" count={followers} />}
        {/* nb. the answer's own profile_url is not used: it may lead anywhere. */}
        <a href={profileUrl(profile.slug)} target="_blank" rel="noopener noreferrer">
          {words('open_on_linkedin')}
          <ArrowUpRight size={13} aria-hidden="true" />
        </a>
      </div>
    </header>
  );
}

function Reach({ kind, count }: { kind: 'connections' | 'followers'; count: Count }) {
  const words = useWords();
  const locale = localeOf(words);
  const short = shortCount(count, locale);
  const exact = exactCount(count, locale);
  return <span title={exact === short ? undefined : exact}>{words(kind, short)}</span>;
}
