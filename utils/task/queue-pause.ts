import type { Hold, OpenTask } from './task.ts';

/**
 * The hold that pauses the whole queue at `now` (ms since the epoch): of the current holds of
 * queued tasks, the one that ends last. OutX rejects callers, not profiles, so a hold of one task
 * applies to all. Returns `undefined` if the queue isn't paused.
 *
 * nb. Holds without an end, e.g. for a missing key, don't count: copied from task to task while
 * they are released one by one, such a hold would outlast its cause.
 */
export function queuePause(open: readonly OpenTask[], now: number): Hold | undefined {
  const ends = ({ until = Number.NEGATIVE_INFINITY }: Hold) => until;
  return open
    .flatMap((task) => (task.state === 'queued' && task.hold ? [task.hold] : []))
    .filter((hold) => ends(hold) > now)
    .reduce<Hold | undefined>(
      (last, hold) => (last && ends(last) >= ends(hold) ? last : hold),
      undefined,
    );
}
