import { emptyAnnotation, isSameTag } from '../profile/annotation.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { mergeAnnotations } from '../profile/merge-annotations.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { ProfileVersion, SavedProfile } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import { type VersionedProfile, versionedProfile } from './add-version.ts';
import { betterPosts } from './better-posts.ts';
import { fullerProfile } from './fuller-profile.ts';
import { isLessComplete } from './less-complete.ts';
import { isSameProfile } from './same-profile.ts';
import { settleVersions } from './settle-versions.ts';

/**
 * Merges two records of one person into one, under our slug. The saved version is the newest that
 * isn't less complete than the one before it. All other versions are kept, but adjacent versions
 * with the same content are combined. What a list says counts only as long as nothing was fetched. All tags, notes, data, stars, lists and aliases are kept, within the
 * maximums of an annotation.
 *
 * Merging the result with either record again changes nothing. Merging with `undefined` returns the
 * record in its settled form.
 */
export function mergeRecords(
  ours: LibraryRecord | undefined,
  theirs: LibraryRecord,
): LibraryRecord {
  const slug = ours?.slug ?? theirs.slug;
  const records = ours ? [ours, theirs] : [theirs];
  const fetched = records.flatMap(fetchedVersions).map((version) => withSlug(slug, version));
  const { saved, versions } =
    fetched.length > 0
      ? replayVersions(fetched)
      : { saved: savedFromLists(slug, records), versions: [] };
  return omitUndefined({
    slug,
    saved,
    versions,
    annotation: mergeAnnotations(ours?.annotation ?? emptyAnnotation, theirs.annotation),
    aliases: mergeAliases(slug, records),
    lists: mergeLists(records),
    answer: answerOf(saved, records),
    posts: betterPosts(ours?.posts, theirs.posts),
  });
}

/** Whether two records are deeply equal, whatever the order of their fields. */
export function isSameRecord(one: LibraryRecord, other: LibraryRecord): boolean {
  return isSameValue(one, other);
}

/**
 * Saves the versions one after the other, as if each had been fetched at its time. If an older one has
 * more of a field, the newest is kept as it is, and saved with that as a version of its own.
 */
function replayVersions(versions: readonly ProfileVersion[]): VersionedProfile {
  const history = settleVersions(versions);
  const [first, ...later] = history as [ProfileVersion, ...ProfileVersion[]];
  let toSave = first;
  let { profile } = first;
  for (const version of later) {
    if (isLessComplete(profile, version.profile)) continue;
    toSave = version;
    profile = fullerProfile(profile, version.profile);
  }
  const newest = history.at(-1);
  const lessComplete = newest === toSave ? undefined : newest;
  if (isSameProfile(toSave.profile, profile))
    return versionedProfile(history, toSave, lessComplete);
  const fuller = { slug: toSave.slug, profile, fetchedAt: toSave.fetchedAt + 1 };
  // nb. Right after the version that it completes, before a less complete one of the next millisecond.
  const withFuller = history.flatMap((version) =>
    version === toSave ? [version, fuller] : [version],
  );
  return versionedProfile(withFuller, fuller, lessComplete);
}

const fetchedVersions = ({ saved, versions }: LibraryRecord): readonly ProfileVersion[] =>
  saved.listed ? versions : [...versions, saved];

function savedFromLists(slug: Slug, records: readonly LibraryRecord[]): SavedProfile {
  return records
    .map(({ saved }) => ({ ...saved, slug, profile: { ...saved.profile, slug } }))
    .reduce(mergeListed);
}

/** Of two profiles from lists, the newer one with what only the older one has; the older, if it has it all. */
function mergeListed(one: SavedProfile, other: SavedProfile): SavedProfile {
  const [older, newer] = other.fetchedAt > one.fetchedAt ? [one, other] : [other, one];
  const profile = fullerProfile(older.profile, { ...older.profile, ...newer.profile });
  const listed = { ...older.listed, ...newer.listed };
  const isSame = isSameValue([profile, listed], [older.profile, older.listed]);
  return isSame ? older : { ...newer, profile, listed };
}

/** The version as one of the profile saved under `slug`. */
export function withSlug(
  slug: Slug,
  { profile, fetchedAt, firstFetchedAt }: ProfileVersion,
): ProfileVersion {
  return omitUndefined({ slug, profile: { ...profile, slug }, fetchedAt, firstFetchedAt });
}

function mergeAliases(slug: Slug, records: readonly LibraryRecord[]): readonly Slug[] {
  const aliases = new Set(records.flatMap((record) => [record.slug, ...record.aliases]));
  aliases.delete(slug);
  return [...aliases].sort();
}

/** All lists, ours first, each once. */
function mergeLists(records: readonly LibraryRecord[]): readonly string[] | undefined {
  const names = records.flatMap((record) => record.lists ?? []);
  const once = names.filter((name, at) => names.findIndex((each) => isSameTag(each, name)) === at);
  return once.length > 0 ? once : undefined;
}

/**
 * The answer that the saved version was parsed from, or else the newest; ours, if there are two.
 */
function answerOf({ fetchedAt }: SavedProfile, records: readonly LibraryRecord[]) {
  const answers = records.flatMap(({ answer }) => (answer ? [answer] : []));
  const [newest] = answers.toSorted((one, other) => other.fetchedAt - one.fetchedAt);
  return answers.find((answer) => answer.fetchedAt === fetchedAt) ?? newest;
}

/** Whether two JSON values are deeply equal, whatever the order of their fields. */
export function isSameValue(one: unknown, other: unknown): boolean {
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
