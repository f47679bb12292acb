import type { Comparison } from '../latency/latency-rounds.ts';
import type { Outcome } from '../shared/print-outcome.ts';
import { printCase } from '../shared/report.ts';
import { mean, median, rounded, spread } from '../shared/statistics.ts';

/** For tasks of this length (seconds) and less than 5 s more, a bound is promised. */
const shortBases = [1, 3, 8, 15];

/** Prints a line for each length of task, and one for all that take under 20 s. */
export function printComparisons(watched: string, { extension, plain }: Comparison): void {
  const bases = [...new Set(extension.map(({ sample }) => sample.baseSeconds))];
  for (const base of bases.toSorted((a, b) => a - b)) {
    const isOfBase = ({ sample }: Outcome) => sample.baseSeconds === base;
    printCase('latency', {
      completesAfterS: base,
      watched,
      ...figures(extension.filter(isOfBase), plain.filter(isOfBase)),
    });
  }
  const isShort = ({ sample }: Outcome) => shortBases.includes(sample.baseSeconds);
  const short = figures(extension.filter(isShort), plain.filter(isShort));
  printCase('latency under 20 s', {
    watched,
    ...short,
    expected: 'median at most 1500 ms and half of the plain loop’s',
    met: short.extension.medianMs <= 1500 && short.ratio <= 0.5,
  });
}

function figures(extension: readonly Outcome[], plain: readonly Outcome[]) {
  return {
    extension: ofOutcomes(extension),
    plain: ofOutcomes(plain),
    ratio: rounded(median(delays(extension)) / median(delays(plain)), 2),
  };
}

const ofOutcomes = (outcomes: readonly Outcome[]) => ({
  ...spread(delays(outcomes)),
  requestsPerTask: rounded(mean(outcomes.map(({ requests }) => requests)), 1),
});

const delays = (outcomes: readonly Outcome[]) => outcomes.map(({ delayMs }) => delayMs);
