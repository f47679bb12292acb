import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { RateLimits } from '../../utils/rate-limit/limits.ts';
import { queueStartTimes } from '../../utils/rate-limit/start-times.ts';
import { onChange } from '../shared/on-change.ts';
import type { OnFault } from '../shared/use-profile-state.ts';

/**
 * When the rate limit lets each queued fetch start, ms since the epoch. Read again after every change
 * notice.
 */
export function useStartTimes(
  library: Library,
  limits: RateLimits | undefined,
  onFault: OnFault,
): ReadonlyMap<Slug, number> {
  const [startTimes, setStartTimes] = useState<ReadonlyMap<Slug, number>>(new Map());
  useEffect(
    () =>
      limits &&
      onChange({
        concerns: () => true,
        read: async () => {
          const [tasks, creates] = await Promise.all([
            library.unsettled(),
            library.creates(Date.now()),
          ]);
          return queueStartTimes(tasks, new Set(), { creates, limits }, Date.now());
        },
        show: setStartTimes,
        fail: onFault,
      }),
    [library, limits, onFault],
  );
  return startTimes;
}
