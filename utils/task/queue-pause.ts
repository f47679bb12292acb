import type { Hold, OpenTask } from './task.ts';

/**
 * What holds the whole queue at `now` (ms since the epoch): of the holds in force on queued tasks
 * that end by the clock, the one that ends last. OutX puts off callers, not profiles, so what held
 * one holds the others. Nothing if the queue is free.
 *
 * nb. Not those without an end, e.g. for want of a key: copied from task to task while they are
 * lifted one by one, such a hold would outlast its cause.
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
