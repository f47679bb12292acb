import type { Page } from 'puppeteer-core';
import { clickIcon } from '../../harness/user.ts';
import type { World } from '../../harness/world.ts';
import { fillLibrary } from '../library/fill-library.ts';
import { inWorld, openOwnPage } from '../shared/bench-world.ts';
import { type Figure, figure } from '../shared/figure.ts';
import { type Painted, painted } from '../shared/painted.ts';
import type { Part } from '../shared/part.ts';
import { logProgress } from '../shared/report.ts';
import { timeBlankPage } from './time-blank-page.ts';
import { timePeople } from './time-people.ts';

/** A world with a library of this size, and the times of opening its popup. */
interface FilledWorld {
  readonly librarySize: number;
  readonly world: World;
  readonly feed: Page;
  /** Ms until the blank page has its text. */
  readonly blank: number[];
  readonly asPage: Opening[];
  readonly panel: Opening[];
  readonly asPopup: Opening[];
}

/** One opening, with the ms from the click on the icon until the popup began to load. */
type Opening = Painted & { readonly untilLoadMs?: number };

/** Measures how soon popup and panel show their first content and the newest 50 profiles, beside a blank page. */
export const measurePopup: Part = async ({ build, numbers, isQuick }) => {
  const sizes = numbers.length > 0 ? numbers : [0, isQuick ? 1_000 : 10_000];
  const people = isQuick ? [] : await inWorld(build, timePeople);
  const openings = isQuick ? 5 : 15;
  const opened = await withLibraries(build, sizes, [], async (all) => {
    // nb. Alternating, so that other load on the machine affects all equally.
    for (let n = 0; n < openings; n++) {
      logProgress(`Opening ${n + 1} of ${openings}.`);
      for (const filled of all) {
        filled.blank.push(await timeBlankPage(filled.world));
        filled.asPage.push(await openPage(filled, 'popup'));
        filled.panel.push(await openPage(filled, 'sidepanel'));
        filled.asPopup.push(await openPopup(filled));
      }
    }
    return all.flatMap((filled) => [
      ...figuresOf('popup.html', filled.asPage, filled),
      ...figuresOf('sidepanel.html', filled.panel, filled),
      ...figuresOf('real popup', filled.asPopup, filled),
    ]);
  });
  return [...opened, ...people];
};

/** Starts a world for each size, fills its library, and runs `measure` with all of them. */
async function withLibraries(
  build: string,
  sizes: readonly number[],
  ready: readonly FilledWorld[],
  measure: (all: readonly FilledWorld[]) => Promise<Figure[]>,
): Promise<Figure[]> {
  const [librarySize, ...others] = sizes;
  if (librarySize === undefined) return measure(ready);
  return inWorld(build, async (world) => {
    logProgress(`Filling a library of ${librarySize}.`);
    await fillLibrary(world, librarySize);
    const feed = await world.browser.newPage();
    await feed.goto('https://www.linkedin.com/feed/');
    const filled = { librarySize, world, feed, blank: [], asPage: [], panel: [], asPopup: [] };
    return withLibraries(build, others, [...ready, filled], measure);
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

function figuresOf(
  page: string,
  all: readonly Opening[],
  { librarySize, blank }: FilledWorld,
): Figure[] {
  const opened = `${page} opened, ${librarySize} profiles`;
  const baseline = { name: 'blank page', values: blank };
  const untilLoad = all.flatMap(({ untilLoadMs }) => untilLoadMs ?? []);
  const firstContent = all.map(({ firstContent }) => firstContent);
  // nb. If other content of the page is larger than the list, the browser tells no time of it.
  const newest = all.map(({ filled }) => filled).filter(Number.isFinite);
  return [
    figure(`${opened} → first content`, 'ms', firstContent, { bounds: { median: 60 }, baseline }),
    ...(newest.length > 0
      ? [figure(`${opened} → newest 50`, 'ms', newest, { bounds: { median: 150 }, baseline })]
      : []),
    ...(untilLoad.length > 0
      ? [figure(`icon clicked → popup loads, ${librarySize} profiles`, 'ms', untilLoad)]
      : []),
  ];
}
