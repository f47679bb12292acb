import type { Hold, OpenTask } from './task.ts';

/**
 * What holds the whole queue at `now` (ms since the epoch): the longest hold in force on any queued
 * task. OutX puts off callers, not profiles, so what held one holds the others. Nothing if the
 * queue is free.
 */
export function queuePause(open: readonly OpenTask[], now: number): Hold | undefined {
  let longest: Hold | undefined;
  for (const task of open) {
    if (task.state !== 'queued' || !task.hold || endsBy(task.hold, now)) continue;
    if (!longest || endOf(task.hold) > endOf(longest)) longest = task.hold;
  }
  return longest;
}

const endOf = (hold: Hold) => hold.until ?? Number.POSITIVE_INFINITY;

const endsBy = (hold: Hold, now: number) => endOf(hold) <= now;
