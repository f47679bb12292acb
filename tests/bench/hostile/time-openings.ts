import { clickIcon, openProfile } from '../../harness/user.ts';
import type { World } from '../../harness/world.ts';
import { putRows } from '../library/fill-library.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { type Figure, figure } from '../shared/figure.ts';
import { repeat } from '../shared/repeat.ts';
import { logProgress } from '../shared/report.ts';
import { hostileRows, hostileSlugs, plainSlug } from './hostile-people.ts';

const maxMs = 200;
const openings = { atMost: 5, budgetMs: 10_000 };

interface Opening {
  /** From when the popup began to load, or the row was clicked, until the profile was painted. */
  readonly shownMs: number;
  readonly longestTaskMs: number;
  /** The longest time between two frames while the page is scrolled from top to end. */
  readonly longestFrameMs: number;
}

/** Opens each person whose profile is far too long in popup and library, beside a plain person. */
export async function timeOpenings(world: World): Promise<Figure[]> {
  await putRows(world, hostileRows(Date.now()));
  const figures: Figure[] = [];
  for (const [where, open] of Object.entries({ popup: openInPopup, library: openInLibrary })) {
    let plain: readonly Opening[] = [];
    for (const slug of hostileSlugs) {
      logProgress(`Opening ${slug} in the ${where}.`);
      const all = await repeat(openings, () => open(world, slug));
      if (slug === plainSlug) plain = all;
      figures.push(...figuresOf(`${slug} opened in the ${where}`, all, plain));
    }
  }
  return figures;
}

async function openInPopup(world: World, slug: string): Promise<Opening> {
  const tab = await openProfile(world, slug);
  const popup = await clickIcon(world, tab);
  const opening = await popup.evaluate(opened);
  await popup.close();
  await tab.close();
  return opening;
}

async function openInLibrary(world: World, slug: string): Promise<Opening> {
  const page = await openOwnPage(world, 'library');
  await page.waitForSelector('[role=row]');
  await page.waitForNetworkIdle();
  const opening = await page.evaluate(opened, slug.replaceAll('-', ' '));
  await page.close();
  return opening;
}

/** In the page: clicks the row, if one is given, and waits until a profile is shown. Then scrolls. */
async function opened(row?: string): Promise<Opening> {
  const tasks: number[] = [0];
  const start = row === undefined ? 0 : performance.now();
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime >= start) tasks.push(duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  const frame = () => new Promise<number>(requestAnimationFrame);
  if (row !== undefined) {
    [...document.querySelectorAll<HTMLElement>('.library-name')]
      .find(({ innerText }) => innerText.toLowerCase().startsWith(row))
      ?.click();
  }
  while (!document.querySelector('article h1')) await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
  const shownMs = performance.now() - start;
  const scroller = [...document.querySelectorAll('*')].findLast(
    (element) =>
      element.querySelector('article') && element.scrollHeight > element.clientHeight + 9,
  );
  let longestFrameMs = 0;
  let last = await frame();
  for (let step = 1; step <= 20; step++) {
    scroller?.scrollTo(0, (scroller.scrollHeight * step) / 20);
    const now = await frame();
    longestFrameMs = Math.max(longestFrameMs, now - last);
    last = now;
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  return { shownMs, longestTaskMs: Math.max(...tasks), longestFrameMs };
}

function figuresOf(opened: string, all: readonly Opening[], plain: readonly Opening[]): Figure[] {
  const each = (what: keyof Opening, from = all) => from.map((opening) => opening[what]);
  const baseline = { name: 'plain person', values: all === plain ? [] : each('shownMs', plain) };
  return [
    figure(`${opened} → shown`, 'ms', each('shownMs'), { bounds: { median: maxMs }, baseline }),
    figure(`${opened}: longest task`, 'ms', each('longestTaskMs')),
    figure(`${opened}: longest frame while scrolled`, 'ms', each('longestFrameMs')),
  ];
}
