import type { ProfileVersion } from '../profile/profile.ts';
import { contentKey } from './same-profile.ts';

interface Entry {
  readonly version: ProfileVersion;
  readonly content: string;
  /** Its position in the input. */
  readonly index: number;
}

/**
 * Puts versions of one profile into one history: oldest first, each with a `fetchedAt` of its own.
 * Versions with the same content are combined if they are next to each other or overlap in time. If
 * two versions have the same time, the first one keeps it and the other gets a millisecond more.
 *
 * For every input version, the history has one with the same content that covers its time. So
 * settling a history again, together with the versions it was made from, returns the same history.
 */
export function settleVersions(versions: readonly ProfileVersion[]): readonly ProfileVersion[] {
  let entries = versions.map((version, index) => ({
    version,
    content: contentKey(version.profile),
    index,
  }));
  for (let settled = settleOnce(entries); settled !== entries; settled = settleOnce(entries))
    entries = settled;
  return entries.map(({ version }) => version);
}

/** Combines two versions with the same content: the newer, with what only the older answer had. */
export function combineVersions(one: ProfileVersion, other: ProfileVersion): ProfileVersion {
  const [older, newer] = other.fetchedAt > one.fetchedAt ? [one, other] : [other, one];
  // nb. What the newer answer had, and wasn't read, is all that its own fields say.
  const { unread: _, ...known } = older.profile;
  return {
    slug: newer.slug,
    profile: { ...known, ...newer.profile },
    ...fetchTimes(Math.min(firstSeenAt(one), firstSeenAt(other)), newer.fetchedAt),
  };
}

/** When the content of a version was first fetched, ms since the epoch. */
export function firstSeenAt({ firstFetchedAt, fetchedAt }: ProfileVersion): number {
  return Math.min(firstFetchedAt ?? fetchedAt, fetchedAt);
}

/** Returns the same array if there was nothing to settle. */
function settleOnce(entries: Entry[]): Entry[] {
  const settled = withDistinctTimes(combineNeighbors(sortByTime(combineOverlapping(entries))));
  const isSame =
    settled.length === entries.length &&
    settled.every((entry, index) => entry.version === entries[index]?.version);
  return isSame ? entries : settled;
}

function combineOverlapping(entries: readonly Entry[]): Entry[] {
  return [...Map.groupBy(entries, ({ content }) => content).values()].flatMap((same) => {
    const byStart = same.toSorted(
      (one, other) => firstSeenAt(one.version) - firstSeenAt(other.version),
    );
    return combine(byStart, (one, other) => firstSeenAt(other.version) <= one.version.fetchedAt);
  });
}

const sortByTime = (entries: readonly Entry[]) =>
  entries.toSorted(
    (one, other) => one.version.fetchedAt - other.version.fetchedAt || one.index - other.index,
  );

const combineNeighbors = (entries: readonly Entry[]) =>
  combine(entries, (one, other) => one.content === other.content);

/** Combines each entry with the one before it if `belongsTo` says so. */
function combine(
  entries: readonly Entry[],
  belongsTo: (previous: Entry, entry: Entry) => boolean,
): Entry[] {
  const result: Entry[] = [];
  for (const entry of entries) {
    const previous = result.at(-1);
    if (!previous || !belongsTo(previous, entry)) {
      result.push(entry);
      continue;
    }
    const version = combineVersions(previous.version, entry.version);
    const index = Math.min(previous.index, entry.index);
    result[result.length - 1] = { ...previous, version, index };
  }
  return result;
}

function withDistinctTimes(entries: readonly Entry[]): Entry[] {
  const result: Entry[] = [];
  for (const entry of entries) {
    const earliest = (result.at(-1)?.version.fetchedAt ?? Number.NEGATIVE_INFINITY) + 1;
    const { slug, profile, fetchedAt } = entry.version;
    const version =
      fetchedAt >= earliest
        ? entry.version
        : { slug, profile, ...fetchTimes(firstSeenAt(entry.version), earliest) };
    result.push({ ...entry, version });
  }
  return result;
}

const fetchTimes = (firstFetchedAt: number, fetchedAt: number) =>
  firstFetchedAt < fetchedAt ? { fetchedAt, firstFetchedAt } : { fetchedAt };
