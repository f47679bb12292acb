import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { RateLimits } from '../../utils/rate-limit/limits.ts';
import { queueStartTimes } from '../../utils/rate-limit/start-times.ts';
import type { Task } from '../../utils/task/task.ts';
import { onChange } from '../shared/on-change.ts';
import type { OnFault } from '../shared/use-profile-state.ts';

/** The fetches that aren't finished, and those that count for the limits. */
export interface Fetches {
  readonly tasks: readonly Task[];
  /** When the rate limit lets each queued fetch start, ms since the epoch. */
  readonly startTimes: ReadonlyMap<Slug, number>;
  /** The times of past creates, ms since the epoch. */
  readonly creates: readonly number[];
}

const none: Fetches = { tasks: [], startTimes: new Map(), creates: [] };

/** Reads the fetches, and again after every change notice. */
export function useFetches(
  library: Library,
  limits: RateLimits | undefined,
  onFault: OnFault,
): Fetches {
  const [fetches, setFetches] = useState(none);
  useEffect(
    () =>
      limits &&
      onChange({
        concerns: () => true,
        read: async () => {
          const now = Date.now();
          const [tasks, creates] = await Promise.all([library.unsettled(), library.creates(now)]);
          return {
            tasks,
            startTimes: queueStartTimes(tasks, new Set(), { creates, limits }, now),
            creates,
          };
        },
        show: setFetches,
        fail: onFault,
      }),
    [library, limits, onFault],
  );
  return fetches;
}
