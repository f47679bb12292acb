import type { LibraryRecord } from '../profile/library-record.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { ProfileVersion } from '../profile/profile.ts';

/** How far ahead of ours another computer's clock may be, ms. */
const toleranceMs = 24 * 60 * 60 * 1000;

/** Whether a time is more than a day after `now`. Both are in ms since the epoch. */
export const isAhead = (time: number | undefined, now: number): boolean =>
  time !== undefined && time > now + toleranceMs;

/**
 * Gives the times of a record that are ahead of `now` (ms since the epoch) the time `now`.
 * If there are several, they stay in order, a millisecond apart. Otherwise no later fetch could be newer.
 * Returns the same object if no time is ahead.
 *
 * If the saved version's time isn't ahead, an earlier version's is wrong about more than the date: it
 * was saved before. Then it gets the last free time before the saved one.
 */
export function redateRecord(record: LibraryRecord, now: number): LibraryRecord {
  const { saved, versions, answer, posts } = record;
  const times = [...versions, saved].flatMap(({ fetchedAt, firstFetchedAt }) => [
    fetchedAt,
    firstFetchedAt,
  ]);
  const ahead = new Set(
    [...times, saved.lessCompleteAt, answer?.fetchedAt, posts?.fetchedAt].filter((time) =>
      isAhead(time, now),
    ),
  );
  if (ahead.size === 0) return record;

  const isSavedLast = !isAhead(saved.fetchedAt, now) && saved.lessCompleteAt === undefined;
  const taken = new Set(times);
  const redated = new Map<number | undefined, number>();
  let free = isSavedLast ? saved.fetchedAt : now;
  for (const time of [...ahead].sort((one, other) => Number(other) - Number(one))) {
    while (taken.has(free)) free -= 1;
    redated.set(time, free);
    free -= 1;
  }

  const at = <Time extends number | undefined>(time: Time) => (redated.get(time) ?? time) as Time;
  const redateVersion = <Version extends ProfileVersion>(version: Version): Version =>
    omitUndefined({
      ...version,
      fetchedAt: at(version.fetchedAt),
      firstFetchedAt: at(version.firstFetchedAt),
    }) as Version;
  return {
    ...record,
    saved: omitUndefined({ ...redateVersion(saved), lessCompleteAt: at(saved.lessCompleteAt) }),
    versions: versions.map(redateVersion).toSorted((one, other) => one.fetchedAt - other.fetchedAt),
    ...(answer && { answer: { ...answer, fetchedAt: at(answer.fetchedAt) } }),
    ...(posts && { posts: { ...posts, fetchedAt: at(posts.fetchedAt) } }),
  };
}
