import { strewn } from './random.ts';

/** One task to be fetched twice over: by the extension and by the plain loop. */
export interface Sample {
  readonly slug: string;
  /** The case it belongs to: completion after so many seconds, plus an offset. */
  readonly baseSeconds: number;
  /** From create to completion at the server, in ms. */
  readonly takesMs: number;
}

/**
 * Samples with completion after `baseSeconds` plus offsets strewn evenly over a whole pause between
 * polls, so that no way of polling is favoured by where its polls happen to fall.
 */
export function samplesOf(
  baseSeconds: number,
  count: number,
  label: string,
  random: () => number,
): Sample[] {
  const pauseMs = baseSeconds < 20 ? 5_000 : 7_000;
  return strewn(count, random).map((share, n) => ({
    slug: `${label}-${baseSeconds}-s-${n}`,
    baseSeconds,
    takesMs: Math.round(baseSeconds * 1000 + share * pauseMs),
  }));
}
