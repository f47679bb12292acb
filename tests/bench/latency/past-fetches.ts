import { nextPoll } from '../../../utils/task/poll-schedule.ts';
import { usualOf } from '../../../utils/task/usual-duration.ts';
import type { World } from '../../harness/world.ts';
import { putRows } from '../library/fill-library.ts';
import { type LibraryRows, libraryRows } from '../library/library-rows.ts';
import { type Sample, samplesOf } from './samples.ts';

/**
 * Fills the library with as many people as the engine learns from, whose fetches took as long as others of these
 * lengths. nb. What a library knows of a fetch is the poll that found it completed, of the fixed schedule at first.
 */
export async function addPastFetches(
  world: World,
  baseSeconds: readonly number[],
  random: () => number,
): Promise<void> {
  const each = Math.ceil(usualOf / baseSeconds.length);
  const past = baseSeconds.flatMap((seconds) => samplesOf(seconds, each, 'past', random));
  const rows = libraryRows(0, past.length, Date.now() - 60_000);
  await putRows(
    world,
    rows.map((person, n) => withDuration(person, past[n])),
  );
}

function withDuration(person: LibraryRows, sample: Sample | undefined): LibraryRows {
  const noticedMs = nextPoll(0, (sample?.taskMs ?? 0) - 1);
  const tasks = person.tasks.map((task) =>
    task.state === 'done' ? { ...task, createdAt: task.doneAt - noticedMs } : task,
  );
  return { ...person, tasks };
}
