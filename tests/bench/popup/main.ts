import type { Page } from 'puppeteer-core';
import { clickIcon } from '../../harness/user.ts';
import type { World } from '../../harness/world.ts';
import { fillLibrary } from '../library/fill-library.ts';
import { copyOfBuild, inWorld, openOwnPage } from '../shared/bench-world.ts';
import { type Painted, painted } from '../shared/painted.ts';
import { logProgress, printCase } from '../shared/report.ts';
import { median, quantile, rounded } from '../shared/statistics.ts';
import { timePeople } from './time-people.ts';

const openingsPerSize = 15;

/** A world with a library of this size, and the times of opening its popup. */
interface FilledWorld {
  readonly librarySize: number;
  readonly world: World;
  readonly feed: Page;
  readonly asPage: Opening[];
  readonly panel: Opening[];
  readonly asPopup: Opening[];
}

/** One opening, with the ms from the click on the icon until the popup began to load. */
type Opening = Painted & { readonly untilLoadMs?: number };

/** Measures how soon the built popup shows its first content and the newest 50 profiles. */
async function main(): Promise<void> {
  const build = copyOfBuild();
  await inWorld(build, timePeople);
  await withLibraries(build, [0, 1_000, 10_000], [], async (all) => {
    // nb. Alternating, so that other load on the machine affects all sizes equally.
    for (let n = 0; n < openingsPerSize; n++) {
      logProgress(`Opening ${n + 1} of ${openingsPerSize}.`);
      for (const filled of all) {
        filled.asPage.push(await openPage(filled, 'popup'));
        filled.panel.push(await openPage(filled, 'sidepanel'));
        filled.asPopup.push(await openPopup(filled));
      }
    }
    for (const { librarySize, asPage, panel, asPopup } of all) {
      printOpenings('popup.html as a page', librarySize, asPage);
      printOpenings('sidepanel.html as a page', librarySize, panel);
      printOpenings('the real action popup', librarySize, asPopup);
    }
  });
}

/** Starts a world for each size, fills its library, and runs `measure` with all of them. */
async function withLibraries(
  build: string,
  sizes: readonly number[],
  ready: readonly FilledWorld[],
  measure: (all: readonly FilledWorld[]) => Promise<void>,
): Promise<void> {
  const [librarySize, ...others] = sizes;
  if (librarySize === undefined) return measure(ready);
  await inWorld(build, async (world) => {
    logProgress(`Filling a library of ${librarySize}.`);
    await fillLibrary(world, librarySize);
    const feed = await world.browser.newPage();
    await feed.goto('https://www.linkedin.com/feed/');
    const filled = { librarySize, world, feed, asPage: [], panel: [], asPopup: [] };
    await withLibraries(build, others, [...ready, filled], measure);
  });
}

/** nb. As pages of their own, for both: the browser opens the side panel only for a user's click. */
async function openPage({ world }: FilledWorld, name: string): Promise<Opening> {
  const page = await openOwnPage(world, name);
  const opening = await painted(page);
  await page.close();
  return opening;
}

async function openPopup({ world, feed }: FilledWorld): Promise<Opening> {
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
    firstContentMs: summary(firstContent),
    newestShownMs: summary(all.map(({ filled }) => filled)),
    people: median(all.map(({ people }) => people)),
    ...(untilLoad.length > 0 && { fromClickToLoadMs: summary(untilLoad) }),
    expected: 'first content within 100 ms',
    met: median(firstContent) <= 100,
  });
}

const summary = (values: readonly number[]) => ({
  median: rounded(median(values), 1),
  p95: rounded(quantile(values, 0.95), 1),
});

await main();
