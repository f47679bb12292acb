import { type Bounds, type Figure, figure } from '../shared/figure.ts';
import type { measureBaseline } from './measure-baseline.ts';
import type { OurFigures } from './measure-ours.ts';

/** What was measured of the baseline for one size. */
export type BaselineFigures = Awaited<ReturnType<typeof measureBaseline>>;

/** The limits for the largest library. Smaller ones must meet them, too. */
const limits = { rowsMs: 150, searchableMs: 700, keystrokeMs: 30, taskMs: 50, memoryMb: 60 };

/** The figures of each kind of work on a library of this size. Without those of the baseline, it has failed. */
export function libraryFigures(
  size: number,
  ours: OurFigures,
  baseline: BaselineFigures | undefined,
): Figure[] {
  const named = (work: string) => `${work}, ${size} profiles`;
  const each = (work: string, unit: string, values: readonly number[], bounds?: Bounds) =>
    figure(named(work), unit, values, { ...(bounds && { bounds }) });
  const beside = (
    work: string,
    values: readonly number[],
    of: (baseline: BaselineFigures) => readonly number[] | undefined,
    bounds: Bounds = {},
    name = 'one array',
  ) =>
    figure(named(work), 'ms', values, {
      bounds,
      ...(baseline && { baseline: { name, values: of(baseline) ?? [] } }),
    });

  const openings = (name: keyof OurFigures['openings'][0]) =>
    ours.openings.map((opening) => opening[name]);
  const fullText = (name: 'ms' | 'longestTaskMs') => ours.fullText.map((each) => each[name]);
  const { memory, memoryWithTexts, list, overview } = ours;
  return [
    beside('popup opened → newest 50', ours.newest, ({ newest }) => newest, {
      median: limits.rowsMs,
    }),
    beside('library opened → first rows', openings('firstRowsMs'), ({ newest }) => newest, {
      median: limits.rowsMs,
    }),
    beside('library opened → searchable', openings('searchableMs'), ({ newest }) => newest, {
      median: limits.searchableMs,
    }),
    each('library opened: longest task', 'ms', openings('longestTaskMs'), {
      median: limits.taskMs,
    }),
    ...Object.entries(ours.keystrokes).map(([kind, times]) =>
      beside(
        `keystroke → results, ${kind}`,
        times,
        ({ cachedKeystrokes }) => cachedKeystrokes[kind],
        { p95: limits.keystrokeMs },
        'one array in memory',
      ),
    ),
    each('keystroke → long texts searched', 'ms', fullText('ms')),
    each('keystroke → long texts searched: longest task', 'ms', fullText('longestTaskMs'), {
      p95: limits.taskMs,
    }),
    each('keystroke in the palette → people', 'ms', ours.palette, { p95: 50 }),
    each('star one → on screen', 'ms', ours.changed),
    each('list of 10,000 entered → preview', 'ms', [list.ms], { max: 1_000 }),
    each('overview chosen → charts', 'ms', [overview.ms]),
    each('overview chosen: longest task', 'ms', [overview.longestTaskMs], { max: limits.taskMs }),
    beside('one profile saved', ours.added, ({ added }) => added),
    beside('one profile replaced', ours.refreshed, ({ refreshed }) => refreshed),
    ...Object.entries(ours.exports).flatMap(([format, { ms, longestTaskMs, peakMegabytes }]) => [
      each(`export as ${format}`, 'ms', [ms], { max: format === 'CSV' ? 6_000 : 10_000 }),
      each(`export as ${format}: longest task`, 'ms', [longestTaskMs], { max: 100 }),
      each(`export as ${format}: memory`, 'MB', [peakMegabytes]),
    ]),
    ...(ours.cancelled.length > 0
      ? [each('export cancelled → said so', 'ms', ours.cancelled)]
      : []),
    figure(named('memory of the page'), 'MB', [memory.heapMegabytes], {
      bounds: { max: limits.memoryMb },
      ...(baseline && {
        baseline: { name: 'one array', values: [baseline.memory.heapMegabytes] },
      }),
    }),
    each('memory of the page with long texts', 'MB', [memoryWithTexts.heapMegabytes]),
  ];
}
