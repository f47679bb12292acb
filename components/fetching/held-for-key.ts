import type { Failure } from '../../utils/failure/failure.ts';
import { stageOf } from '../../utils/task/stage.ts';
import type { Task } from '../../utils/task/task.ts';

/** The fetches that wait for a valid or unlocked key, and the latest failure that stopped one. */
export interface HeldForKey {
  readonly failure: Failure;
  readonly count: number;
}

/** Finds the tasks that wait for a key at `now` (ms). Returns `undefined` if there are none. */
export function heldForKey(tasks: readonly Task[], now: number): HeldForKey | undefined {
  const failures = tasks.flatMap((task) => {
    const stage = stageOf(task, now);
    return stage.kind === 'held' && isKeyFailure(stage.failure) ? [stage.failure] : [];
  });
  const failure = failures.toSorted((a, b) => a.at - b.at).at(-1);
  return failure && { failure, count: failures.length };
}

const isKeyFailure = ({ code }: Failure) =>
  code === 'key-missing' || code === 'key-locked' || code === 'key-rejected';
