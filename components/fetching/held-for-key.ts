import type { Failure } from '../../utils/failure/failure.ts';
import { stageOf } from '../../utils/task/stage.ts';
import type { Task } from '../../utils/task/task.ts';

/** Fetches that a good key alone sets going again, and why: the last refusal met with. */
export interface HeldForKey {
  readonly failure: Failure;
  readonly count: number;
}

/** What of the tasks waits for a key at `now` (ms since the epoch); nothing if none does. */
export function heldForKey(tasks: readonly Task[], now: number): HeldForKey | undefined {
  const failures = tasks.flatMap((task) => {
    const stage = stageOf(task, now);
    return stage.kind === 'held' && isOfKey(stage.failure) ? [stage.failure] : [];
  });
  const failure = failures.toSorted((a, b) => a.at - b.at).at(-1);
  return failure && { failure, count: failures.length };
}

const isOfKey = ({ code }: Failure) => code === 'key-missing' || code === 'key-rejected';
