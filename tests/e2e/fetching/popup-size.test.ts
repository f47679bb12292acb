import { expect, test } from 'vitest';
import { clickIcon, find, openProfile, press, startWorldWithKey } from '../harness/world.ts';

/** The sizes in CSS pixels: as the popup wants, at 150 and 200 % zoom, and as narrow as windows get. */
const sizes = [
  [400, 600],
  [400, 400],
  [400, 300],
  [320, 568],
] as const;

test('however small the popup is, only its panel scrolls, and its footer stays in sight', async () => {
  const world = await startWorldWithKey();
  const popup = await clickIcon(world, await openProfile(world, 'maya-lindqvist'));
  const size = () => popup.evaluate(() => [innerWidth, innerHeight]);
  await expect.poll(size).toEqual([400, 600]);
  await find(popup, 'button', 'Refresh');
  expect(await size()).toEqual([400, 600]);

  // nb. Browsers can't be told the size of a popup: this is the same page in a tab.
  await popup.close();
  const { id } = await world.extension();
  const page = await world.browser.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  await press(page, 'Maya Lindqvist');
  await find(page, 'button', 'Refresh');
  for (const [width, height] of sizes) {
    await page.setViewport({ width, height });
    for (const tab of ['History', 'Profile']) {
      await press(page, tab, 'tab');
      await find(page, 'tabpanel', tab);
      const seen = await page.evaluate(() => {
        const panel = document.querySelector('[role=tabpanel]');
        const scrolling = [...document.querySelectorAll('*')].filter(
          (element) =>
            element !== panel &&
            element.clientHeight > 0 &&
            /auto|scroll/.test(getComputedStyle(element).overflowY) &&
            element.scrollHeight > element.clientHeight,
        );
        const overflowing = [...document.querySelectorAll('header *, main *, footer *')].filter(
          (element) =>
            element.clientWidth > 0 &&
            !element.matches('.visually-hidden') &&
            element.getBoundingClientRect().right > innerWidth,
        );
        const footer = document.querySelector('footer')?.getBoundingClientRect();
        return {
          footerBottom: footer?.bottom,
          scrolling: scrolling.map(({ className }) => className),
          overflowing: overflowing.map(({ className }) => className),
        };
      });
      expect(seen).toEqual({ footerBottom: height, scrolling: [], overflowing: [] });
    }
  }
});
