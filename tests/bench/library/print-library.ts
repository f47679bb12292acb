import { printCase } from '../shared/report.ts';
import { median, quantile, rounded } from '../shared/statistics.ts';
import type { BaselineFigures } from './measure-baseline.ts';
import type { OurFigures } from './measure-ours.ts';

/** The baseline's figures, or the error with which it failed. */
export type BaselineResult = BaselineFigures | { readonly failed: string };

/** The design sets these limits for the largest library. Smaller ones must meet them too. */
const maxNewestMs = 150;
const maxResultMs = 50;
const maxListMs = 1_000;

/** Prints a line for each kind of work on a library of this size. */
export function printLibrary(size: number, ours: OurFigures, baseline: BaselineResult): void {
  const print = (work: string, figures: Record<string, unknown>) =>
    printCase('library', { profiles: size, work, ...figures });
  const beside = (
    times: readonly number[],
    of: (baseline: BaselineFigures) => readonly number[],
  ) => ({
    ours: spreadOf(times),
    ...('failed' in baseline
      ? { baseline }
      : { baseline: spreadOf(of(baseline)), ratio: ratio(median(of(baseline)), median(times)) }),
  });

  const newest = median(ours.newest);
  print('popup opened → newest 50 painted', {
    ...beside(ours.newest, ({ newest }) => newest),
    expected: `median within ${maxNewestMs} ms`,
    met: newest <= maxNewestMs,
  });
  const each = (name: 'firstRowsMs' | 'searchableMs' | 'longestTaskMs') =>
    ours.openings.map((opening) => opening[name]);
  print(
    'library opened → first rows painted',
    beside(each('firstRowsMs'), ({ newest }) => newest),
  );
  print('library opened → searchable', {
    ours: spreadOf(each('searchableMs')),
    longestTaskMs: rounded(Math.max(...each('longestTaskMs'))),
  });
  for (const [kind, times] of Object.entries(ours.keystrokes)) {
    const cached = 'failed' in baseline ? undefined : (baseline.cachedKeystrokes[kind] ?? []);
    print(`keystroke → results painted: ${kind}`, {
      ...beside(times, ({ keystrokes }) => keystrokes[kind] ?? []),
      ...(cached && {
        baselineWithCache: spreadOf(cached),
        ratioWithCache: ratio(median(cached), median(times)),
      }),
      expected: `p95 within ${maxResultMs} ms`,
      met: quantile(times, 0.95) <= maxResultMs,
    });
  }
  const longestTasks = ours.fullText.map(({ longestTaskMs }) => longestTaskMs);
  print('keystroke → long texts searched: no hit', {
    ours: spreadOf(ours.fullText.map(({ ms }) => ms)),
    longestTaskMs: rounded(Math.max(...longestTasks)),
    expected: `p95 of the longest task within ${maxResultMs} ms`,
    met: quantile(longestTasks, 0.95) <= maxResultMs,
  });
  print('star one → on screen in an open library', { ours: spreadOf(ours.changed) });
  print('list entered → preview painted', {
    ours: ours.list,
    expected: `within ${maxListMs} ms`,
    met: ours.list.ms <= maxListMs,
  });
  print('keystroke in the palette → people painted', {
    ours: spreadOf(ours.palette),
    expected: `p95 within ${maxResultMs} ms`,
    met: quantile(ours.palette, 0.95) <= maxResultMs,
  });
  print('overview chosen → charts painted', {
    ours: ours.overview,
    expected: `longest task within ${maxResultMs} ms`,
    met: ours.overview.longestTaskMs <= maxResultMs,
  });
  print(
    'write of one finished profile',
    beside(ours.added, ({ added }) => added),
  );
  print(
    'refresh with change',
    beside(ours.refreshed, ({ refreshed }) => refreshed),
  );
  for (const [format, figures] of Object.entries(ours.exports)) {
    print(`export of everything as ${format}`, { ours: figures });
  }
  print('memory of the open page', {
    ours: ours.memory,
    oursWithLongTexts: ours.memoryWithTexts,
    baseline: 'failed' in baseline ? baseline : baseline.memory,
    ...(!('failed' in baseline) && {
      ratio: ratio(baseline.memory.heapMegabytes, ours.memory.heapMegabytes),
    }),
  });
}

const spreadOf = (times: readonly number[]) => ({
  samples: times.length,
  p50Ms: rounded(median(times), 1),
  p95Ms: rounded(quantile(times, 0.95), 1),
  maxMs: rounded(Math.max(...times), 1),
});

const ratio = (baseline: number, ours: number) => rounded(baseline / ours, 1);
