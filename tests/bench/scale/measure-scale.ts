import type { Page } from 'puppeteer-core';
import { stopWorker } from '../../harness/worker.ts';
import type { World } from '../../harness/world.ts';
import { timeKeystrokes } from '../library/keystrokes.ts';
import { openLibrary, openUntilPacked } from '../library/library-opening.ts';
import { searches } from '../library/searches.ts';
import { timeExport } from '../library/time-export.ts';
import { inWorld, openOwnPage } from '../shared/bench-world.ts';
import { type Figure, figure } from '../shared/figure.ts';
import { memoryOf } from '../shared/page-memory.ts';
import type { Part } from '../shared/part.ts';
import { repeat } from '../shared/repeat.ts';
import { logProgress } from '../shared/report.ts';
import { pauseQueue } from '../worker/fill-queue.ts';
import { timeCommand } from '../worker/measure-worker.ts';
import { grow } from './grow.ts';

/** A larger library isn't exported: see `grow`. */
const maxRecords = 100_000;

/** What is measured at one size: values by what was done. */
type Curves = Readonly<
  Record<string, { readonly unit: string; readonly values: readonly number[] }>
>;

/**
 * Measures how the extension scales: one library and queue that grow to these sizes. The baseline of each figure is the
 * same one at the size before, so that its ratio tells the growth.
 */
export const measureScale: Part = ({ build, numbers, isQuick }) => {
  const sizes = numbers.length > 0 ? numbers : [1_000, 10_000, 100_000, 1_000_000];
  return inWorld(build, async (world) => {
    const page = await openOwnPage(world, 'options');
    await pauseQueue(page);
    const figures: Figure[] = [];
    let [from, before]: [number, Curves] = [0, {}];
    for (const to of isQuick ? sizes.slice(0, 2) : sizes) {
      logProgress(`Growing from ${from} to ${to}.`);
      const curves = await growAndMeasure(world, page, { from, to, maxRecords, maxQueued: to });
      // nb. The figures until then are worth having.
      if (!curves) break;
      figures.push(...figuresAt(to, curves, from, before));
      [from, before] = [to, curves];
    }
    return inOrder(figures);
  });
};

/** `undefined` if that many are too many, or the run is ended. */
async function growAndMeasure(
  world: World,
  page: Page,
  growth: Parameters<typeof grow>[1],
): Promise<Curves | undefined> {
  try {
    await grow(page, growth);
    return await measureAt(world, page, growth.to);
  } catch (error) {
    logProgress(`${growth.to} failed: ${error}`);
    return undefined;
  }
}

async function measureAt(world: World, options: Page, size: number): Promise<Curves> {
  logProgress(`Measuring with ${size}.`);
  const starts = await repeat({ atMost: 9, budgetMs: 60_000 }, async () => {
    await stopWorker(world);
    return timeCommand(options);
  });
  await openUntilPacked(world, size);
  const openings = await repeat({ atMost: 5, budgetMs: 60_000 }, async () => {
    const { page, opening } = await openLibrary(world, 'library');
    await page.close();
    return opening;
  });
  const { page } = await openLibrary(world, 'library');
  const { heapMegabytes } = await memoryOf(page);
  const keystrokes = await timeKeystrokes(page, (searches['no hit'] ?? []).slice(0, 12));
  const exported = size <= maxRecords ? [(await timeExport(page, 'CSV', 'file')).ms] : [];
  await page.close();
  const each = (name: keyof (typeof openings)[0]) => openings.map((opening) => opening[name]);
  return {
    'worker stopped → command answered': { unit: 'ms', values: starts },
    'library opened → first rows': { unit: 'ms', values: each('firstRowsMs') },
    'library opened → searchable': { unit: 'ms', values: each('searchableMs') },
    'library opened: longest task': { unit: 'ms', values: each('longestTaskMs') },
    'memory of the page': { unit: 'MB', values: [heapMegabytes] },
    'keystroke → results': { unit: 'ms', values: keystrokes },
    'export as CSV': { unit: 'ms', values: exported },
  };
}

function figuresAt(size: number, curves: Curves, from: number, before: Curves): Figure[] {
  return Object.entries(curves)
    .filter(([, { values }]) => values.length > 0)
    .map(([curve, { unit, values }]) =>
      figure(`${curve}, ${size} profiles`, unit, values, {
        baseline: { name: `with ${from}`, values: before[curve]?.values ?? [] },
      }),
    );
}

/** Curve by curve, so that each can be read down the table. */
function inOrder(figures: readonly Figure[]): Figure[] {
  const curves = Map.groupBy(figures, ({ name }) => name.slice(0, name.lastIndexOf(',')));
  return [...curves.values()].flat();
}
