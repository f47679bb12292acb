import type { LibraryRecord } from '../profile/library-record.ts';
import { isSameRecord } from '../versions/merge-records.ts';

/**
 * What an import does to a person's record: `updated` where another profile is filed than before,
 * `extended` where only versions, tags, note, star, aliases or the raw answer came to it.
 */
export type ImportEffect = 'added' | 'updated' | 'extended' | 'unchanged';

/** What uniting has made, or would make, of our record; we may have none. */
export function importEffect(ours: LibraryRecord | undefined, merged: LibraryRecord): ImportEffect {
  if (ours === undefined) return 'added';
  if (isSameRecord(ours, merged)) return 'unchanged';
  return isSameRecord(ours, withSeen(ours, merged)) ? 'extended' : 'updated';
}

/** Our record with what the other has filed, and when: poorer answers since are but more versions. */
function withSeen(ours: LibraryRecord, { saved }: LibraryRecord): LibraryRecord {
  const { profile, fetchedAt } = saved;
  return { ...ours, saved: { ...ours.saved, profile, fetchedAt } };
}
