import type { Failure, FailureCode } from '../../utils/failure/failure.ts';
import { stageOf } from '../../utils/task/stage.ts';
import type { Task } from '../../utils/task/task.ts';

/** The fetches that wait for a valid or unlocked key, or for access to OutX, and the latest failure that stopped one. */
export interface HeldForUser {
  readonly failure: Failure;
  readonly count: number;
}

/** Finds the tasks that wait for a key or for access at `now` (ms). Returns `undefined` if there are none. */
export function heldForUser(tasks: readonly Task[], now: number): HeldForUser | undefined {
  const failures = tasks.flatMap((task) => {
    const stage = stageOf(task, now);
    return stage.kind === 'held' && codes.includes(stage.failure.code) ? [stage.failure] : [];
  });
  const failure = failures.toSorted((a, b) => a.at - b.at).at(-1);
  return failure && { failure, count: failures.length };
}

const codes: readonly FailureCode[] = [
  'access-missing',
  'key-missing',
  'key-locked',
  'key-rejected',
];
