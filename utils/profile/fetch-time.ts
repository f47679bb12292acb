import type { SavedProfile } from './profile.ts';

/** When the profile was fetched, ms since the epoch; `undefined` if it wasn't yet. */
export const fetchTime = ({ listed, fetchedAt }: SavedProfile): number | undefined =>
  listed ? undefined : fetchedAt;
