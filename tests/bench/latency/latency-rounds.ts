import { setTimeout as delay } from 'node:timers/promises';
import { inWorld } from '../shared/bench-world.ts';
import { fetchInActionPopup, fetchInPopupPage, openPopupPage } from './fetch-by-extension.ts';
import { fetchByLoop } from './fetch-by-loop.ts';
import type { FetchResult } from './fetch-result.ts';
import { addPastFetches } from './past-fetches.ts';
import { samplesOf } from './samples.ts';

/** The same samples, fetched by the extension and by the plain loop. */
export interface Comparison {
  readonly extension: readonly FetchResult[];
  readonly plain: readonly FetchResult[];
}

interface Round {
  readonly label: string;
  readonly baseSeconds: readonly number[];
  /** Samples per length. nb. At most 20 in total, the default rate limit for one hour. */
  readonly each: number;
}

/** The time between the starts of two samples. */
const startIntervalMs = 250;

/** Runs one round in a new world: all samples at the same time, each in a popup page. */
export function inPages(
  build: string,
  { label, baseSeconds, each }: Round,
  random: () => number,
): Promise<Comparison> {
  const samples = baseSeconds.flatMap((seconds) => samplesOf(seconds, each, label, random));
  return inWorld(build, async (world) => {
    await addPastFetches(world, baseSeconds, random);
    const opened = [];
    for (const sample of samples) opened.push({ sample, popup: await openPopupPage(world) });
    const pairs = opened.map(async ({ sample, popup }, n) => {
      await delay(n * startIntervalMs);
      return Promise.all([
        fetchInPopupPage(world, popup, sample),
        fetchByLoop(world.sandbox, sample),
      ]);
    });
    return toComparison(await Promise.all(pairs));
  });
}

/** Runs one round in a new world: one sample after the other, each in the real popup. */
export function inActionPopups(
  build: string,
  { label, baseSeconds, each }: Round,
  random: () => number,
): Promise<Comparison> {
  const samples = baseSeconds.flatMap((seconds) => samplesOf(seconds, each, label, random));
  return inWorld(build, async (world) => {
    await addPastFetches(world, baseSeconds, random);
    const pairs: (readonly [FetchResult, FetchResult])[] = [];
    for (const sample of samples) {
      pairs.push(
        await Promise.all([fetchInActionPopup(world, sample), fetchByLoop(world.sandbox, sample)]),
      );
    }
    return toComparison(pairs);
  });
}

const toComparison = (pairs: readonly (readonly [FetchResult, FetchResult])[]): Comparison => ({
  extension: pairs.map(([extension]) => extension),
  plain: pairs.map(([, plain]) => plain),
});
