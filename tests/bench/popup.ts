import { clickIcon } from '../harness/person.ts';
import type { World } from '../harness/world.ts';
import { copyOfBuild, inWorld, openOwnPage } from './bench-world.ts';
import { fillLibrary } from './fill-library.ts';
import { type Painted, painted } from './painted.ts';
import { load, printCase, tell } from './report.ts';
import { median, quantile, rounded } from './statistics.ts';

const librarySizes = [0, 1_000, 10_000];
const openings = 15;

/** Measures how soon the built popup shows something, and the newest 50, with libraries of all sizes. */
async function main(): Promise<void> {
  const build = copyOfBuild();
  for (const size of librarySizes) {
    tell(`Opening the popup over a library of ${size}.`);
    await inWorld(build, async (world) => {
      await fillLibrary(world, size);
      printOpenings('popup.html as a page', size, await openPages(world));
      printOpenings('the real action popup', size, await openPopups(world));
    });
  }
}

/** An opening, with the time from the click on the icon until the popup began to load. */
type Opening = Painted & { readonly untilLoadMs?: number };

async function openPages(world: World): Promise<Opening[]> {
  const all: Opening[] = [];
  for (let n = 0; n < openings; n++) {
    const page = await openOwnPage(world, 'popup');
    all.push(await painted(page));
    await page.close();
  }
  return all;
}

async function openPopups(world: World): Promise<Opening[]> {
  const feed = await world.browser.newPage();
  await feed.goto('https://www.linkedin.com/feed/');
  const all: Opening[] = [];
  for (let n = 0; n < openings; n++) {
    const clickedAt = Date.now();
    const popup = await clickIcon(world, feed);
    const opening = await painted(popup);
    all.push({ ...opening, untilLoadMs: opening.startedAt - clickedAt });
    await popup.close();
  }
  await feed.close();
  return all;
}

function printOpenings(opened: string, librarySize: number, all: readonly Opening[]): void {
  const firstContent = all.map(({ firstContent }) => firstContent);
  printCase('popup', {
    librarySize,
    opened,
    openings: all.length,
    load: load(),
    firstContentMs: middle(firstContent),
    newestShownMs: middle(all.map(({ filled }) => filled)),
    people: middle(all.map(({ people }) => people)).median,
    untilLoadMs: middle(all.flatMap(({ untilLoadMs }) => untilLoadMs ?? [])),
    expected: 'first content within 100 ms',
    met: median(firstContent) <= 100,
  });
}

const middle = (values: readonly number[]) => ({
  median: rounded(median(values), 1),
  p95: rounded(quantile(values, 0.95), 1),
});

await main();
