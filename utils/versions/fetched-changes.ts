import type { Change } from '../profile/change.ts';
import type { VersionedProfile } from './add-version.ts';
import { profileHistory } from './profile-history.ts';

/** What the newest fetch has changed: nothing if it brought the same again, or less. */
export function fetchedChanges(profile: VersionedProfile): readonly Change[] {
  const { fetchedAt, firstFetchedAt = fetchedAt, lessCompleteAt } = profile.saved;
  if (lessCompleteAt !== undefined || firstFetchedAt !== fetchedAt) return [];
  return profileHistory(profile).find(({ isSaved }) => isSaved)?.changes ?? [];
}
