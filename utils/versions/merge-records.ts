import { emptyAnnotation, mergeAnnotations } from '../profile/annotation.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { ProfileVersion, SavedProfile } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import { type VersionedProfile, versionedProfile } from './add-version.ts';
import { isLessComplete } from './less-complete.ts';
import { settleVersions } from './settle-versions.ts';

/**
 * All that two records of one person hold, as one record under our slug. The newest version is filed
 * that did not tell less than the one before it; every other is kept, but for those that say the same
 * as the next. Of tags, notes, stars and aliases nothing is lost within the bounds of an annotation.
 * Uniting with a record again changes nothing; uniting with nothing gives the record in its settled
 * form.
 */
export function mergeRecords(
  ours: LibraryRecord | undefined,
  theirs: LibraryRecord,
): LibraryRecord {
  const slug = ours?.slug ?? theirs.slug;
  const records = ours ? [ours, theirs] : [theirs];
  const { saved, versions } = versionsInOrder(
    records
      .flatMap((record) => [...record.versions, record.saved])
      .map((each) => under(slug, each)),
  );
  return omitUndefined({
    slug,
    saved,
    versions,
    annotation: mergeAnnotations(ours?.annotation ?? emptyAnnotation, theirs.annotation),
    aliases: aliasesOf(slug, records),
    answer: answerOf(saved, records),
  });
}

/** Whether two records hold the same, whatever the order in which their fields were written. */
export function isSameRecord(one: LibraryRecord, other: LibraryRecord): boolean {
  return isSameValue(one, other);
}

/** The versions filed one after the other, as if each had come at its time. */
function versionsInOrder(versions: readonly ProfileVersion[]): VersionedProfile {
  const line = settleVersions(versions);
  const saved = line.reduce((fuller, version) =>
    isLessComplete(fuller.profile, version.profile) ? fuller : version,
  );
  const newest = line.at(-1);
  return versionedProfile(line, saved, newest === saved ? undefined : newest);
}

function under(slug: Slug, { profile, fetchedAt, firstFetchedAt }: ProfileVersion): ProfileVersion {
  return omitUndefined({ slug, profile: { ...profile, slug }, fetchedAt, firstFetchedAt });
}

function aliasesOf(slug: Slug, records: readonly LibraryRecord[]): readonly Slug[] {
  const aliases = new Set(records.flatMap((record) => [record.slug, ...record.aliases]));
  aliases.delete(slug);
  return [...aliases].sort();
}

/** The answer that the filed version was made from, or else the newer one; ours, where both are. */
function answerOf({ fetchedAt }: SavedProfile, records: readonly LibraryRecord[]) {
  const answers = records.flatMap(({ answer }) => (answer ? [answer] : []));
  const [newest] = answers.toSorted((one, other) => other.fetchedAt - one.fetchedAt);
  return answers.find((answer) => answer.fetchedAt === fetchedAt) ?? newest;
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSameValue(one[name], other[name]))
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
