import { useCallback } from 'preact/hooks';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { Settings } from '../../utils/engine/ports/settings.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { type LimitUsage, limitUsage } from '../../utils/rate-limit/limits.ts';
import { queueStartTimes, type StartTimes } from '../../utils/rate-limit/start-times.ts';
import { warmUpLimits } from '../../utils/rate-limit/warm-up.ts';
import type { Task } from '../../utils/task/task.ts';
import type { OnFault } from './use-profile-state.ts';
import { useRead } from './use-read.ts';

/** The fetches that aren't finished, and those that count for the limits. */
export interface Fetches {
  /** Includes the tasks that need the user's decision. */
  readonly tasks: readonly Task[];
  /** The names of the people among them who were fetched before. */
  readonly names: ReadonlyMap<Slug, string>;
  /** The times of past creates, ms since the epoch. */
  readonly creates: readonly number[];
}

/** Reads the fetches, and again after every change notice. */
export function useFetches(library: Library, onFault: OnFault): Fetches | undefined {
  return useRead(
    useCallback(async () => {
      const [tasks, creates] = await Promise.all([
        library.unsettled(),
        library.creates(Date.now()),
      ]);
      const rows = await library.indexRows(tasks.map(({ slug }) => slug));
      const names = new Map(rows.flatMap((row) => (row ? [[row.slug, row.name]] : [])));
      return { tasks, names, creates };
    }, [library]),
    onFault,
  );
}

/** How much of the limits is used at `now`, and when the queued fetches start, in ms since the epoch. */
export function limitProps(
  fetches: Fetches | undefined,
  settings: Settings | undefined,
  now: number,
): { usage?: LimitUsage; startTimes?: StartTimes } {
  if (!fetches || !settings) return {};
  const { tasks, creates } = fetches;
  const limits = warmUpLimits(settings.limits, settings.warmUpSince, now);
  return {
    usage: limitUsage(creates, limits, now),
    startTimes: queueStartTimes(tasks, new Set(), { creates, limits }, now),
  };
}
