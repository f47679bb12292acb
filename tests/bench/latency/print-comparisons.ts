import { printCase } from '../shared/report.ts';
import { mean, median, rounded, spread } from '../shared/statistics.ts';
import type { FetchResult } from './fetch-result.ts';
import type { Comparison } from './latency-rounds.ts';

/** Groups of tasks under 20 s (the base in seconds plus at most 5 s), which have a required bound. */
const shortBases = [1, 3, 8, 15];

/** Prints one line for each group of tasks, and one for all tasks under 20 s. */
export function printComparisons(shownIn: string, { extension, plain }: Comparison): void {
  const bases = [...new Set(extension.map(({ sample }) => sample.baseSeconds))];
  for (const base of bases.toSorted((a, b) => a - b)) {
    const isOfBase = ({ sample }: FetchResult) => sample.baseSeconds === base;
    printCase('latency', {
      completesAfterS: base,
      shownIn,
      ...figures(extension.filter(isOfBase), plain.filter(isOfBase)),
    });
  }
  const isShort = ({ sample }: FetchResult) => shortBases.includes(sample.baseSeconds);
  const short = figures(extension.filter(isShort), plain.filter(isShort));
  printCase('latency under 20 s', {
    shownIn,
    ...short,
    expected: 'median at most 1500 ms and at most half of the plain loop’s',
    met: short.extension.medianMs <= 1500 && short.ratio <= 0.5,
  });
}

function figures(extension: readonly FetchResult[], plain: readonly FetchResult[]) {
  return {
    extension: summaryOf(extension),
    plain: summaryOf(plain),
    ratio: rounded(median(delays(extension)) / median(delays(plain)), 2),
  };
}

const summaryOf = (results: readonly FetchResult[]) => ({
  ...spread(delays(results)),
  requestsPerTask: rounded(mean(results.map(({ requests }) => requests)), 1),
});

const delays = (results: readonly FetchResult[]) => results.map(({ delayMs }) => delayMs);
