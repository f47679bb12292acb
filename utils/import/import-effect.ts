import type { LibraryRecord } from '../profile/library-record.ts';
import { isSameRecord } from '../versions/merge-records.ts';

/**
 * What an import does to a person's record: `updated` if another profile is saved than before,
 * `extended` if the record only gets versions, tags, a note, a star, aliases or the raw answer.
 */
export type ImportEffect = 'added' | 'updated' | 'extended' | 'unchanged';

/**
 * How many profiles of a file an import would affect in each way, and how many have times ahead of now,
 * which become the time of the import.
 */
export type ImportPreview = Readonly<Record<ImportEffect | 'redated', number>>;

/** Compares our record, if there is one, with what merging makes of it. */
export function importEffect(ours: LibraryRecord | undefined, merged: LibraryRecord): ImportEffect {
  if (ours === undefined) return 'added';
  if (isSameRecord(ours, merged)) return 'unchanged';
  return isSameRecord(ours, withProfileOf(merged, ours)) ? 'extended' : 'updated';
}

/** Our record with the merged profile. nb. Not its `lessCompleteAt`: that is only one more version. */
function withProfileOf({ saved }: LibraryRecord, ours: LibraryRecord): LibraryRecord {
  const { profile, fetchedAt } = saved;
  return { ...ours, saved: { ...ours.saved, profile, fetchedAt } };
}
