import { useEffect, useState } from 'preact/hooks';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Library } from '../../utils/store/library.ts';
import type { PaceLimits } from '../../utils/rate-limit/limits.ts';
import { queueTurns } from '../../utils/rate-limit/start-times.ts';
import { onChange } from '../shared/on-change.ts';
import type { OnFault } from '../shared/use-subject.ts';

/** When the pace lets each fetch in line go, ms since the epoch; read again at every change notice. */
export function useTurns(
  library: Library,
  limits: PaceLimits | undefined,
  onFault: OnFault,
): ReadonlyMap<Slug, number> {
  const [turns, setTurns] = useState<ReadonlyMap<Slug, number>>(new Map());
  useEffect(
    () =>
      limits &&
      onChange({
        concerns: () => true,
        read: async () => {
          const [tasks, creates] = await Promise.all([library.unsettled(), library.creates()]);
          return queueTurns(tasks, new Set(), { creates, limits }, Date.now());
        },
        show: setTurns,
        fail: onFault,
      }),
    [library, limits, onFault],
  );
  return turns;
}
