import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import arabic from '../../../public/_locales/ar/messages.json' with { type: 'json' };
import { fillIn, languageNames } from '../../../utils/i18n/languages.ts';
import {
  clickIcon,
  find,
  openOptions,
  openProfile,
  press,
  pressToOpen,
  startWorldWithKey,
  textOf,
  type World,
} from '../harness/world.ts';

/** Opens the side panel from the popup, as the user does. */
async function keepBeside(world: World, page: Page): Promise<Page> {
  const popup = await clickIcon(world, page);
  return pressToOpen(popup, 'Keep beside the page', '/sidepanel.html');
}

const goTo = (page: Page, slug: string) =>
  page.evaluate((path) => history.pushState({}, '', path), `/in/${slug}/`);

const scrollTop = (panel: Page, to?: number) =>
  panel.$eval(
    '[role=tabpanel]:not([hidden])',
    (element, to) => {
      if (to !== undefined) element.scrollTop = to;
      return element.scrollTop;
    },
    to,
  );

/** The tooltip of the icon in the active tab. */
const iconTitle = async (world: World) =>
  (await world.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return chrome.action.getTitle(tab?.id === undefined ? {} : { tabId: tab.id });
  });

/** Opens ten profiles quickly in the page, and returns the slugs that the panel has shown meanwhile. */
async function openTen(page: Page, panel: Page): Promise<string[]> {
  await panel.evaluate(() => {
    const shown: string[] = [];
    Object.assign(globalThis, { shown });
    const note = () => {
      const heading = document.querySelector('[role=tabpanel]:not([hidden]) h1')?.textContent ?? '';
      const [slug] = /person-\d/.exec(heading) ?? [];
      if (slug !== undefined && shown.at(-1) !== slug) shown.push(slug);
    };
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    new MutationObserver(note).observe(document.body, everything);
  });
  await page.evaluate(async () => {
    for (let index = 0; index < 10; index++) {
      history.pushState({}, '', `/in/person-${index}/`);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  });
  await panel.waitForFunction(() => document.body.innerText.includes('/in/person-9'));
  return panel.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
}

test('the side panel follows the page, keeps who is pinned, fetches only on a click, and speaks the chosen language', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  const panel = await keepBeside(world, page);
  await find(panel, 'heading', 'Maya Lindqvist');

  await panel.waitForFunction(() => document.body.textContent?.includes('Skills'));
  await scrollTop(panel, 300);
  await press(panel, 'Pin this person');
  await goTo(page, 'noor-between');
  await press(panel, 'Show');
  await find(panel, 'button', 'Fetch profile');
  expect(await textOf(panel, 'heading')).toContain('noor-between');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);

  await press(panel, 'Fetch profile');
  await find(panel, 'heading', 'Noor Between');
  await page.goBack();
  await find(panel, 'heading', 'Maya Lindqvist');
  await expect.poll(() => scrollTop(panel)).toBe(300);

  await page.goto('https://www.linkedin.com/feed/');
  await find(panel, 'button', 'Noor Between');
  await press(panel, 'Noor Between');
  await find(panel, 'heading', 'Noor Between');
  await press(panel, 'Next person');
  await find(panel, 'heading', 'Maya Lindqvist');

  await page.goto('https://www.linkedin.com/in/olga-vetrova/');
  await find(panel, 'button', 'Fetch profile');
  const creates = world.sandbox.control.count({ kind: 'create' });
  const shown = await openTen(page, panel);
  expect(shown).toEqual([...new Set(shown)].sort());
  expect(shown.at(-1)).toBe('person-9');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(creates);

  const options = await openOptions(world);
  const languages = await find(options, 'combobox', 'Language');
  await languages.select(String(Object.keys(languageNames).indexOf('ar')));
  await find(panel, 'tab', arabic.tab_history.message);
  expect(await panel.evaluate(() => document.documentElement.dir)).toBe('rtl');
  await page.bringToFront();
  const title = fillIn(arabic.badge_none.message, ['person-9']);
  await expect.poll(() => iconTitle(world)).toBe(title);
});
