import type { ProfileVersion } from '../profile/profile.ts';
import { contentKey } from './same-profile.ts';

interface Told {
  readonly version: ProfileVersion;
  readonly saying: string;
  /** Its place among those given. */
  readonly given: number;
}

/**
 * Versions of one profile in one line: oldest first, no two of one time, and those that say the same
 * one after the other, or within each other's time, made one. Where two are of one time, the first
 * given keeps it and the other becomes a millisecond younger. Of every version given, the line holds
 * one that says the same and was found so at that time; hence to settle a line together with what it
 * was made from gives that line again.
 */
export function settleVersions(versions: readonly ProfileVersion[]): readonly ProfileVersion[] {
  let line = versions.map((version, given) => ({
    version,
    saying: contentKey(version.profile),
    given,
  }));
  for (let settled = settledOnce(line); settled !== line; settled = settledOnce(line))
    line = settled;
  return line.map(({ version }) => version);
}

/** Two versions that say the same as one: the newer, with what only the other's answer carried. */
export function asOneVersion(one: ProfileVersion, other: ProfileVersion): ProfileVersion {
  const [older, newer] = other.fetchedAt > one.fetchedAt ? [one, other] : [other, one];
  return {
    slug: newer.slug,
    profile: { ...older.profile, ...newer.profile },
    ...foundFrom(Math.min(firstSeenAt(one), firstSeenAt(other)), newer.fetchedAt),
  };
}

/** When a version was first found; ms since the epoch. */
export function firstSeenAt({ firstFetchedAt, fetchedAt }: ProfileVersion): number {
  return Math.min(firstFetchedAt ?? fetchedAt, fetchedAt);
}

/** The same line where there was nothing to settle, so that the caller knows when to stop. */
function settledOnce(line: Told[]): Told[] {
  const settled = apart(neighboursJoined(byTime(overlapsJoined(line))));
  const isSame =
    settled.length === line.length &&
    settled.every((told, at) => told.version === line[at]?.version);
  return isSame ? line : settled;
}

function overlapsJoined(line: readonly Told[]): Told[] {
  return [...Map.groupBy(line, ({ saying }) => saying).values()].flatMap((told) => {
    const byFound = told.toSorted(
      (one, other) => firstSeenAt(one.version) - firstSeenAt(other.version),
    );
    return joined(byFound, (one, other) => firstSeenAt(other.version) <= one.version.fetchedAt);
  });
}

const byTime = (line: readonly Told[]) =>
  line.toSorted(
    (one, other) => one.version.fetchedAt - other.version.fetchedAt || one.given - other.given,
  );

const neighboursJoined = (line: readonly Told[]) =>
  joined(line, (one, other) => one.saying === other.saying);

function joined(line: readonly Told[], isOne: (one: Told, other: Told) => boolean): Told[] {
  const result: Told[] = [];
  for (const told of line) {
    const last = result.at(-1);
    if (!last || !isOne(last, told)) {
      result.push(told);
      continue;
    }
    const version = asOneVersion(last.version, told.version);
    result[result.length - 1] = { ...last, version, given: Math.min(last.given, told.given) };
  }
  return result;
}

function apart(line: readonly Told[]): Told[] {
  const result: Told[] = [];
  for (const told of line) {
    const free = (result.at(-1)?.version.fetchedAt ?? Number.NEGATIVE_INFINITY) + 1;
    const { slug, profile, fetchedAt } = told.version;
    const version =
      fetchedAt >= free
        ? told.version
        : { slug, profile, ...foundFrom(firstSeenAt(told.version), free) };
    result.push({ ...told, version });
  }
  return result;
}

const foundFrom = (first: number, fetchedAt: number) =>
  first < fetchedAt ? { fetchedAt, firstFetchedAt: first } : { fetchedAt };
