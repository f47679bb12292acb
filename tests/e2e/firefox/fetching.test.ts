import { expect, inject, onTestFinished, test } from 'vitest';
import { firefoxOrigin } from '../../../sandbox/browser/launch-firefox.ts';
import {
  closePopup,
  type FirefoxWorld,
  iconIn,
  isAwake,
  openPopupOver,
  openSidebar,
  popupText,
  saveKeyIn,
  sidebarText,
  startFirefox,
  storedText,
} from '../../harness/firefox.ts';
import { t } from '../../harness/messages.ts';
import { filesReachedFrom } from '../../harness/packaged-files.ts';
import { tracesSeen, watchForTraces } from '../../harness/traces.ts';
import { goodKey } from '../../harness/user.ts';

const firefox = inject('firefox');
const inFirefox = test.skipIf('missing' in firefox);
const timeout = { timeout: 20_000 };
const maya = 'https://www.linkedin.com/in/maya-lindqvist/';

/** Starts a Firefox that closes when the test ends. */
async function startWorld(options: { idleMs?: number } = {}): Promise<FirefoxWorld> {
  if ('missing' in firefox) throw new Error(firefox.missing);
  const world = await startFirefox({ ...firefox, ...options });
  onTestFinished(() => world.close());
  return world;
}

inFirefox('Firefox: one click fetches the profile and leaves the page untouched', async () => {
  const { browser, sandbox, install } = await startWorld();
  const page = await browser.newPage();
  await watchForTraces(page);
  await page.goto(maya);
  const contentWithout = await page.content();

  const options = await install();
  expect(await saveKeyIn(options, goodKey)).toMatch(/7f3a/);
  expect(await storedText(options)).not.toContain(goodKey);
  await page.bringToFront();
  await page.goto(maya);
  await expect.poll(() => iconIn(options), timeout).toMatchObject({ badge: '+' });

  await openPopupOver(page, options);
  await expect.poll(() => popupText(options), timeout).toMatch(/Maya Lindqvist.*Experience/s);
  await expect.poll(() => iconIn(options), timeout).toMatchObject({ badge: '✓' });
  expect(sandbox.control.count({ kind: 'create' })).toBe(1);
  expect(await page.content()).toBe(contentWithout);

  await page.evaluate(() => history.pushState({}, '', '/in/olga-vetrova/'));
  await expect
    .poll(() => popupText(options), timeout)
    .toMatch(new RegExp(`olga-vetrova.*${t('not_fetched')}`, 's'));
  await expect.poll(() => iconIn(options), timeout).toMatchObject({ badge: '+' });
  expect(await tracesSeen(page)).toEqual([]);

  await openSidebar(options);
  await page.bringToFront();
  await expect
    .poll(() => sidebarText(options), timeout)
    .toMatch(new RegExp(`olga-vetrova.*${t('not_fetched')}`, 's'));
  await page.evaluate(() => history.back());
  await expect.poll(() => sidebarText(options), timeout).toMatch(/Maya Lindqvist.*Experience/s);
  await page.evaluate(() => history.forward());
  await expect.poll(() => sidebarText(options), timeout).toMatch(/olga-vetrova/);

  await page.goto('https://www.linkedin.com/feed/');
  await expect.poll(() => iconIn(options), timeout).toEqual({ badge: '', title: 'Calling Card' });
  // nb. Through the page: a page from the back/forward cache has no load event to wait for.
  await page.evaluate(() => history.back());
  await expect.poll(() => iconIn(options), timeout).toMatchObject({ badge: '+' });
  await page.evaluate(() => history.back());
  await expect.poll(() => iconIn(options), timeout).toMatchObject({ badge: '✓' });
  expect(sandbox.control.count({ kind: 'create' })).toBe(1);
  expect(sandbox.control.report().elsewhere).toEqual([]);
  const folder = 'extension' in firefox ? firefox.extension : '';
  expect(await filesReachedFrom(page, firefoxOrigin, folder)).toEqual([]);
});

inFirefox('Firefox: the alarm resumes a fetch after the background was stopped', async () => {
  const { browser, sandbox, install } = await startWorld({ idleMs: 2_000 });
  const options = await install();
  await saveKeyIn(options, goodKey);
  const page = await browser.newPage();
  await page.goto(maya);
  const slug = 'maya-lindqvist';
  sandbox.control.fault({ at: 'poll', kind: 'hold', slug, moment: 'before', times: 1 });

  await openPopupOver(page, options);
  await sandbox.control.waitFor({ kind: 'poll', slug, count: 1 });
  await closePopup(options);
  await expect.poll(() => isAwake(options), timeout).toBe(false);

  await sandbox.control.waitFor({ kind: 'poll', slug, count: 2, settled: true, timeoutMs: 20_000 });
  await expect.poll(() => iconIn(options), timeout).toMatchObject({ badge: '✓' });
  expect(sandbox.control.count({ kind: 'create' })).toBe(1);
});
