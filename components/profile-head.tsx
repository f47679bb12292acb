import { MapPin } from 'lucide-preact';
import type { Count, Profile } from '../utils/profile/profile.ts';
import { currentPositions, displayName } from '../utils/profile/summarize.ts';
import { exactCount, shortCount } from './count-words.ts';
import { CurrentRole } from './current-role.tsx';
import { localeOf } from './locale.ts';
import { Monogram } from './monogram.tsx';
import { useWords } from './words.tsx';

/** In UTF-16 units; longer ones are set smaller. */
const LONG_NAME = 60;

/** The calling card itself: who the person is, at a glance. */
export function ProfileHead({ profile }: { profile: Profile }) {
  const name = displayName(profile);
  const { headline, location, connections, followers } = profile;
  return (
    <header class="card folded">
      <div class="identity">
        <Monogram name={name} />
        <div>
          <h1 dir="auto" class={name.length > LONG_NAME ? 'long' : undefined}>
            {name}
          </h1>
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
      {(connections || followers) && (
        <div class="reach">
          {connections && <Reach kind="connections" count={connections} />}
          {followers && <Reach kind="followers" count={followers} />}
        </div>
      )}
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
