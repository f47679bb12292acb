import { find, press } from '../../harness/controls.ts';
import { clickIcon, openProfile } from '../../harness/user.ts';
import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';
import { type Figure, figure } from '../shared/figure.ts';
import { repeat } from '../shared/repeat.ts';

/** A profile with 40 positions. */
const name = 'Felix Vierzig';

/** How long opening the profile blocks the popup and the side panel, and what it moves. */
export async function timePeople(world: World): Promise<Figure[]> {
  const page = await openProfile(world, 'felix-vierzig');
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', name);
  await popup.close();
  const figures = [];
  for (const surface of ['popup', 'sidepanel']) {
    const openings = await repeat({ atMost: 9, budgetMs: 60_000 }, () => open(world, surface));
    const each = (what: keyof (typeof openings)[0]) => openings.map((opening) => opening[what]);
    const opened = `profile of 40 positions opened in ${surface}.html`;
    figures.push(
      figure(`${opened}: longest task`, 'ms', each('longestTask'), { bounds: { median: 50 } }),
      figure(`${opened}: layout shift`, '', each('layoutShift'), { bounds: { max: 0 } }),
    );
  }
  return figures;
}

/** What the browser noted in the page, from its start. */
type Noted = { longTasks: number[]; layoutShift: number };

async function open(world: World, surface: string) {
  const watch = () => {
    const noted: Noted = { longTasks: [], layoutShift: 0 };
    Object.assign(globalThis, { noted });
    const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
        type,
        buffered: true,
      });
    observe('longtask', ({ duration }) => noted.longTasks.push(duration));
    observe('layout-shift', (entry) => {
      // nb. As the browser's own measure does, leaves out what answers the user.
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) noted.layoutShift += value;
    });
  };
  const page = await openOwnPage(world, surface, { watch });
  await press(page, name);
  await page.waitForSelector('article .profile-section:last-child');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
  const { longTasks, layoutShift } = await page.evaluate(
    () => (globalThis as unknown as { noted: Noted }).noted,
  );
  await page.close();
  return { longestTask: Math.max(0, ...longTasks), layoutShift };
}
