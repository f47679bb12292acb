import { browser } from './browser.ts';

/** How many profiles arrived late. */
export interface LateCount {
  readonly arrived: number;
  /** What was counted: with another value, the number may be another one. */
  readonly of: string;
  /** When they were counted, ms since the epoch. */
  readonly at: number;
}

// nb. The session area outlives the worker, which each alarm starts again.
const area = browser.storage.session;

/** Returns what was counted last in this session of the browser. */
export async function readLateCount(): Promise<LateCount | undefined> {
  const { arrived, of, at } = ((await area.get('late')).late ?? {}) as Partial<
    Record<keyof LateCount, unknown>
  >;
  return typeof arrived === 'number' && typeof of === 'string' && typeof at === 'number'
    ? { arrived, of, at }
    : undefined;
}

/** Remembers what was counted, in place of what was before. */
export const saveLateCount = (late: LateCount): Promise<void> => area.set({ late });
