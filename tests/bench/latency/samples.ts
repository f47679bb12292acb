import { spreadEvenly } from '../shared/random.ts';

/** One task, fetched both by the extension and by the plain loop. */
export interface Sample {
  readonly slug: string;
  /** The group it belongs to. The task takes this many seconds plus an offset. */
  readonly baseSeconds: number;
  /** Ms from create to completion at the server. */
  readonly taskMs: number;
}

/**
 * Samples that take `baseSeconds` plus offsets spread evenly over one poll interval, so that the
 * timing of polls favors neither of the two.
 */
export function samplesOf(
  baseSeconds: number,
  count: number,
  label: string,
  random: () => number,
): Sample[] {
  const intervalMs = baseSeconds < 20 ? 5_000 : 7_000;
  return spreadEvenly(count, random).map((share, n) => ({
    slug: `${label}-${baseSeconds}-s-${n}`,
    baseSeconds,
    taskMs: Math.round(baseSeconds * 1000 + share * intervalMs),
  }));
}
