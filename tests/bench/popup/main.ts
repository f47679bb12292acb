import type { Page } from 'puppeteer-core';
import { clickIcon } from '../../harness/user.ts';
import type { World } from '../../harness/world.ts';
import { copyOfBuild, inWorld, openOwnPage } from '../latency/bench-world.ts';
import { fillLibrary } from '../library/fill-library.ts';
import { type Painted, painted } from '../shared/painted.ts';
import { printCase, tell } from '../shared/report.ts';
import { median, quantile, rounded } from '../shared/statistics.ts';

const openings = 15;

/** A world whose library holds so many, and what came of opening its popup. */
interface Filled {
  readonly librarySize: number;
  readonly world: World;
  readonly feed: Page;
  readonly asPage: Opening[];
  readonly asPopup: Opening[];
}

/** An opening, with the time from the click on the icon until the popup began to load. */
type Opening = Painted & { readonly untilLoadMs?: number };

/** Measures how soon the built popup shows something, and the newest 50, with libraries of all sizes. */
async function main(): Promise<void> {
  await overLibraries(copyOfBuild(), [0, 1_000, 10_000], [], async (all) => {
    // nb. In turn: whatever else the machine is busy with hits all sizes alike.
    for (let n = 0; n < openings; n++) {
      tell(`Opening ${n + 1} of ${openings}.`);
      for (const filled of all) {
        filled.asPage.push(await openPage(filled));
        filled.asPopup.push(await openPopup(filled));
      }
    }
    for (const { librarySize, asPage, asPopup } of all) {
      printOpenings('popup.html as a page', librarySize, asPage);
      printOpenings('the real action popup', librarySize, asPopup);
    }
  });
}

async function overLibraries(
  build: string,
  sizes: readonly number[],
  ready: readonly Filled[],
  work: (all: readonly Filled[]) => Promise<void>,
): Promise<void> {
  const [librarySize, ...others] = sizes;
  if (librarySize === undefined) return work(ready);
  await inWorld(build, async (world) => {
    tell(`Filling a library of ${librarySize}.`);
    await fillLibrary(world, librarySize);
    const feed = await world.browser.newPage();
    await feed.goto('https://www.linkedin.com/feed/');
    const filled = { librarySize, world, feed, asPage: [], asPopup: [] };
    await overLibraries(build, others, [...ready, filled], work);
  });
}

async function openPage({ world }: Filled): Promise<Opening> {
  const page = await openOwnPage(world, 'popup');
  const opening = await painted(page);
  await page.close();
  return opening;
}

async function openPopup({ world, feed }: Filled): Promise<Opening> {
  await feed.bringToFront();
  const clickedAt = Date.now();
  const popup = await clickIcon(world, feed);
  const opening = await painted(popup);
  await popup.close();
  return { ...opening, untilLoadMs: opening.startedAt - clickedAt };
}

function printOpenings(opened: string, librarySize: number, all: readonly Opening[]): void {
  const firstContent = all.map(({ firstContent }) => firstContent);
  const untilLoad = all.flatMap(({ untilLoadMs }) => untilLoadMs ?? []);
  printCase('popup', {
    librarySize,
    opened,
    openings: all.length,
    firstContentMs: middle(firstContent),
    newestShownMs: middle(all.map(({ filled }) => filled)),
    people: median(all.map(({ people }) => people)),
    ...(untilLoad.length > 0 && { fromClickToLoadMs: middle(untilLoad) }),
    expected: 'first content within 100 ms',
    met: median(firstContent) <= 100,
  });
}

const middle = (values: readonly number[]) => ({
  median: rounded(median(values), 1),
  p95: rounded(quantile(values, 0.95), 1),
});

await main();
