import type { Page } from 'puppeteer-core';
import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { memoryOf } from '../shared/page-memory.ts';
import { repeat } from '../shared/repeat.ts';
import { logProgress } from '../shared/report.ts';
import { type Baseline, fillBaseline } from './baseline.ts';
import { timeBaselineKeystrokes } from './keystrokes.ts';
import { openLibrary } from './library-opening.ts';
import { searches } from './searches.ts';
import { type Arrival, arrivalOf } from './store-writes.ts';

declare const baseline: Baseline;

const openings = 5;
const writes = 20;

/** nb. Writing a large array takes many seconds, and the run must end. */
const budgetsMs = { full: 10_000, quick: 2_000 };

/** Fills the baseline in a new world and measures the same work on it. */
export async function measureBaseline(newWorld: World, size: number, isQuick: boolean) {
  const budgetMs = isQuick ? budgetsMs.quick : budgetsMs.full;
  logProgress(`Filling the baseline with ${size}.`);
  await fillBaseline(newWorld, size);
  const world = await newWorld.restart();

  logProgress('Opening the baseline.');
  const newest = await repeat({ atMost: openings, budgetMs: 2 * budgetMs }, async () => {
    const { page, opening } = await openLibrary(world, 'baseline');
    await page.close();
    return opening.firstRowsMs;
  });
  const { page } = await openLibrary(world, 'baseline');
  const memory = await memoryOf(page);
  await page.close();
  logProgress('Searching the baseline.');
  const caching = await openLibrary(world, 'baseline', '#cached');
  const cachedKeystrokes = await timeAll(caching.page, budgetMs);
  await caching.page.close();

  logProgress('Writing to the baseline.');
  const added = await timeBaselineWrites(world, 'new', size, budgetMs);
  const refreshed = await timeBaselineWrites(world, 'changed', size, budgetMs);
  return { newest, memory, cachedKeystrokes, added, refreshed };
}

async function timeAll(page: Page, budgetMs: number) {
  const times: Record<string, number[]> = {};
  for (const [kind, samples] of Object.entries(searches)) {
    times[kind] = await timeBaselineKeystrokes(page, samples, budgetMs);
  }
  return times;
}

async function timeBaselineWrites(
  world: World,
  arrival: Arrival,
  size: number,
  budgetMs: number,
): Promise<number[]> {
  const page = await openOwnPage(world, 'baseline');
  const times = await repeat({ atMost: writes, budgetMs }, (n) =>
    page.evaluate(
      async (arrival, saved) => {
        const began = performance.now();
        await (arrival === 'new' ? baseline.add(saved) : baseline.refresh(saved));
        return performance.now() - began;
      },
      arrival,
      arrivalOf(arrival, size, n).version,
    ),
  );
  await page.close();
  return times;
}
