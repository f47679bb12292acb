import { type IndexRow, indexRow } from '../search/index-row.ts';
import { newestChange } from '../versions/profile-history.ts';
import type { AnnotatedProfile } from './profile-rows.ts';

/** The index row of a profile, made again from the profile. */
export const renewedRow = (profile: AnnotatedProfile): IndexRow =>
  indexRow(profile.saved, profile.annotation, newestChange(profile));
