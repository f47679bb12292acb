import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../harness/bundle.ts';
import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { libraryRows } from './library-rows.ts';

/** What `baseline-page.ts` exports, which its page has as the global `baseline`. */
export type Baseline = typeof import('./baseline-page.ts');

declare const baseline: Baseline;

const batchSize = 1_000;

/** Adds the baseline's page to a copy of the extension, as `baseline.html`, and a `blank.html`. */
export async function addBaselinePages(build: string): Promise<void> {
  const script = await bundle(new URL('./baseline-page.ts', import.meta.url), 'baseline');
  writeFileSync(join(build, 'baseline.js'), script);
  writeFileSync(
    join(build, 'baseline.html'),
    `<!doctype html><meta charset="utf-8"><title>Baseline</title>
<input type="search" aria-label="Search library"><progress></progress><p role="status"></p>
<div role="grid"></div><script src="baseline.js"></script>`,
  );
  writeFileSync(
    join(build, 'blank.html'),
    '<!doctype html><meta charset="utf-8"><title>Blank</title><p>Blank</p>',
  );
}

/** Fills the baseline with `count` people. Rejects with the browser's error if it refuses. */
export async function fillBaseline(world: World, count: number): Promise<void> {
  const page = await openOwnPage(world, 'baseline');
  const now = Date.now();
  await page.evaluate(() => Object.assign(globalThis, { people: [] }));
  for (let from = 0; from < count; from += batchSize) {
    const rows = libraryRows(from, Math.min(from + batchSize, count), now);
    await page.evaluate(
      (some) => (globalThis as unknown as { people: unknown[] }).people.push(...some),
      rows.flatMap(({ profiles }) => profiles),
    );
  }
  await page.evaluate(() =>
    baseline.replaceAll(
      (globalThis as unknown as { people: Parameters<typeof baseline.replaceAll>[0] }).people,
    ),
  );
  await page.close();
}
