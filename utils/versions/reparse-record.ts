import type { LibraryRecord } from '../profile/library-record.ts';
import type { Profile, ProfileVersion } from '../profile/profile.ts';
import { fullerProfile } from './fuller-profile.ts';
import { isSameValue } from './merge-records.ts';

/**
 * Replaces the saved profile of a record by `parsed`: the same answer, read by a newer parser, with what
 * the saved profile has in full. Earlier
 * versions have no answer to parse again. Where one has the same as the saved profile had, it gets the
 * same as the new one, so that what the parser has learned isn't shown as a change of the person.
 */
export function reparseRecord(record: LibraryRecord, parsed: Profile): LibraryRecord {
  const { saved, versions } = record;
  // nb. An answer that hid the last name was completed from an earlier one when it was saved.
  const profile = fullerProfile(saved.profile, parsed);
  return {
    ...record,
    saved: { ...saved, profile },
    versions: versions.map((version) => withLearned(version, saved.profile, profile)),
  };
}

function withLearned(version: ProfileVersion, before: Profile, after: Profile): ProfileVersion {
  const profile: Record<string, unknown> = { ...version.profile };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)]) as Set<
    keyof Profile
  >) {
    const learned = learnedValue(version.profile[name], before[name], after[name]);
    if (learned === undefined) delete profile[name];
    else profile[name] = learned;
  }
  return { ...version, profile: profile as unknown as Profile };
}

/** The value of an older version, or the new one where it was the same as `before`; list entry by entry. */
function learnedValue(value: unknown, before: unknown, after: unknown): unknown {
  if (isSameValue(value, before)) return after;
  const lists = [value, before, after];
  if (!lists.every(Array.isArray)) return value;
  const [entries, entriesBefore, entriesAfter] = lists as [unknown[], unknown[], unknown[]];
  // nb. Without as many entries, it isn't known which one has become which.
  if (entriesBefore.length !== entriesAfter.length) return value;
  return entries.map((entry) => {
    const index = entriesBefore.findIndex((other) => isSameValue(other, entry));
    return index < 0 ? entry : entriesAfter[index];
  });
}
