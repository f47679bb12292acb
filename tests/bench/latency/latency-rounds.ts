import { setTimeout as pause } from 'node:timers/promises';
import { inActionPopup, inPopupPage, openPopupPage } from '../library/by-extension.ts';
import type { Outcome } from '../shared/print-outcome.ts';
import { samplesOf } from '../shared/samples.ts';
import { inWorld } from './bench-world.ts';
import { byPlainLoop } from './plain-loop.ts';

/** The same samples, fetched both ways. */
export interface Comparison {
  readonly extension: readonly Outcome[];
  readonly plain: readonly Outcome[];
}

interface Round {
  readonly label: string;
  readonly baseSeconds: readonly number[];
  /** Samples of each case. nb. Not above 20 in all, which is what the pace allows in an hour. */
  readonly each: number;
}

/** Between the starts of two samples: a person asks for one profile at a time. */
const apartMs = 250;

/** One round on a world of its own: all samples at a time, each watched in a popup page. */
export function inPages(
  build: string,
  { label, baseSeconds, each }: Round,
  random: () => number,
): Promise<Comparison> {
  const samples = baseSeconds.flatMap((seconds) => samplesOf(seconds, each, label, random));
  return inWorld(build, async (world) => {
    const watched = [];
    for (const sample of samples) watched.push({ sample, popup: await openPopupPage(world) });
    const pairs = watched.map(async ({ sample, popup }, n) => {
      await pause(n * apartMs);
      return Promise.all([inPopupPage(world, popup, sample), byPlainLoop(world.sandbox, sample)]);
    });
    return compared(await Promise.all(pairs));
  });
}

/** One round on a world of its own: one sample after the other, each in the real popup. */
export function inActionPopups(
  build: string,
  { label, baseSeconds, each }: Round,
  random: () => number,
): Promise<Comparison> {
  const samples = baseSeconds.flatMap((seconds) => samplesOf(seconds, each, label, random));
  return inWorld(build, async (world) => {
    const pairs: (readonly [Outcome, Outcome])[] = [];
    for (const sample of samples) {
      pairs.push(
        await Promise.all([inActionPopup(world, sample), byPlainLoop(world.sandbox, sample)]),
      );
    }
    return compared(pairs);
  });
}

const compared = (pairs: readonly (readonly [Outcome, Outcome])[]): Comparison => ({
  extension: pairs.map(([extension]) => extension),
  plain: pairs.map(([, plain]) => plain),
});
