import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../harness/bundle.ts';
import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { libraryRows } from './library-rows.ts';

/** What `easy-page.ts` puts on its page as the global `easy`. */
export type EasyWay = typeof import('./baseline-page.ts');

declare const easy: EasyWay;

const atOnce = 1_000;

/** Puts the page of the easy way into a copy of the extension, as `easy.html`. */
export async function addEasyPage(build: string): Promise<void> {
  const script = await bundle(new URL('./baseline-page.ts', import.meta.url), 'easy');
  writeFileSync(join(build, 'easy.js'), script);
  writeFileSync(
    join(build, 'easy.html'),
    `<!doctype html><meta charset="utf-8"><title>The easy way</title>
<input type="search" aria-label="Search library"><progress></progress><p role="status"></p>
<div role="grid"></div><script src="easy.js"></script>`,
  );
}

/** Keeps so many people the easy way; rejects with the browser's words where it will not. */
export async function fillEasyWay(world: World, count: number): Promise<void> {
  const page = await openOwnPage(world, 'easy');
  const now = Date.now();
  await page.evaluate(() => Object.assign(globalThis, { people: [] }));
  for (let from = 0; from < count; from += atOnce) {
    const rows = libraryRows(from, Math.min(from + atOnce, count), now);
    await page.evaluate(
      (some) => (globalThis as unknown as { people: unknown[] }).people.push(...some),
      rows.flatMap(({ profiles }) => profiles),
    );
  }
  await page.evaluate(() =>
    easy.keep((globalThis as unknown as { people: Parameters<typeof easy.keep>[0] }).people),
  );
  await page.close();
}
