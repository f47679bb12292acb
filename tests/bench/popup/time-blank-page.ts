import type { World } from '../../harness/world.ts';
import { openOwnPage } from '../shared/bench-world.ts';

/** Ms from when a page of the extension with one line of text, and no script, begins to load until that is painted. */
export async function timeBlankPage(world: World): Promise<number> {
  const page = await openOwnPage(world, 'blank');
  const ms = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          for (const { name, startTime } of list.getEntries()) {
            if (name === 'first-contentful-paint') resolve(startTime);
          }
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await page.close();
  return ms;
}
