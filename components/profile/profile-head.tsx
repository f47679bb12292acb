import type { Profile } from '../../utils/profile/profile.ts';
import { displayName } from '../../utils/profile/summarize.ts';
import { CutLine } from '../ui/cut-line.tsx';
import { Monogram } from '../ui/monogram.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import './profile-head.css';

/** In UTF-16 code units. The actions are below the name, and must not be pushed off. */
const MAX_NAME_LENGTH = 120;

/** In UTF-16 code units. Longer names are shown in a smaller font. */
const MAX_LARGE_NAME_LENGTH = 60;

/** The calling card itself: who the person is, at a glance. */
export function ProfileHead({ profile }: { profile: Profile }) {
  const name = displayName(profile);
  const { headline } = profile;
  return (
    <header class="card folded">
      <div class="profile-identity">
        <Monogram name={name} />
        <div>
          <h1 dir="auto" class={name.length > MAX_LARGE_NAME_LENGTH ? 'long' : undefined}>
            <CutLine text={name} max={MAX_NAME_LENGTH} />
          </h1>
          {headline && (
            <p class="profile-headline" dir="auto">
              <CutLine text={headline} />
            </p>
          )}
        </div>
      </div>
      <ProfileFacts profile={profile} />
    </header>
  );
}
