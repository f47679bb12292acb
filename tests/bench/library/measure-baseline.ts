import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { memoryOf } from '../shared/page-memory.ts';
import { repeat } from '../shared/repeat.ts';
import { tell } from '../shared/report.ts';
import { type EasyWay, fillEasyWay } from './baseline.ts';
import { timeEasyKeystrokes } from './keystrokes.ts';
import { openLibrary } from './library-opening.ts';
import { searches } from './searches.ts';
import { type Arrival, arrivalOf } from './store-writes.ts';

declare const easy: EasyWay;

const openings = 5;
const writes = 20;

/** nb. In a large array a write takes many seconds; the run is to end. */
const budgetMs = 10_000;

/** What was measured of the easy way with a library of one size. */
export type EasyFigures = Awaited<ReturnType<typeof measureEasy>>;

/** Keeps so many people the easy way in a new world, and measures the same work on them. */
export async function measureEasy(world: World, size: number) {
  tell(`Filling the easy way's array with ${size}.`);
  await fillEasyWay(world, size);

  tell('Opening the easy way.');
  const newest = await repeat({ atMost: openings, budgetMs: 20_000 }, async () => {
    const { page, opening } = await openLibrary(world, 'easy');
    await page.close();
    return opening.firstRowsMs;
  });
  const { page } = await openLibrary(world, 'easy');
  const memory = await memoryOf(page);
  tell('Searching the easy way.');
  const keystrokes = await timeAll(page);
  await page.close();
  const holding = await openLibrary(world, 'easy', '#held');
  const heldKeystrokes = await timeAll(holding.page);
  await holding.page.close();

  tell('Writing the easy way.');
  const added = await timeEasyWrites(world, 'new', size);
  const refreshed = await timeEasyWrites(world, 'changed', size);
  return { newest, memory, keystrokes, heldKeystrokes, added, refreshed };
}

async function timeAll(page: Parameters<typeof timeEasyKeystrokes>[0]) {
  const times: Record<string, number[]> = {};
  for (const [kind, samples] of Object.entries(searches)) {
    times[kind] = await timeEasyKeystrokes(page, samples, budgetMs);
  }
  return times;
}

async function timeEasyWrites(world: World, arrival: Arrival, size: number): Promise<number[]> {
  const page = await openOwnPage(world, 'easy');
  const times = await repeat({ atMost: writes, budgetMs }, (n) =>
    page.evaluate(
      async (arrival, saved) => {
        const began = performance.now();
        await (arrival === 'new' ? easy.add(saved) : easy.refresh(saved));
        return performance.now() - began;
      },
      arrival,
      arrivalOf(arrival, size, n).version,
    ),
  );
  await page.close();
  return times;
}
