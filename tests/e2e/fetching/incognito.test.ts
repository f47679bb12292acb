import { expect, test } from 'vitest';
import { turnOnDeveloperMode } from '../../../sandbox/browser/developer-mode.ts';
import { storedRows } from '../harness/library.ts';
import { openOptions, openProfile, startWorld, type World } from '../harness/world.ts';

/** Tries to let the extension into private windows, as its page in the browser does. */
async function allowInPrivate(world: World): Promise<void> {
  // nb. Letting it in reloads the extension.
  await turnOnDeveloperMode(world.browser);
  const { id } = await world.extension();
  const page = await world.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', incognitoAccess: true }).catch(() => {})`,
  );
  await page.close();
}

/** Everything that the background could keep about a visit. */
async function traces(world: World): Promise<object> {
  const options = await openOptions(world);
  const stored = await options.evaluate(() =>
    Promise.all([
      chrome.storage.session.get(null),
      chrome.storage.local.get(null),
      chrome.action.getBadgeText({}),
    ]),
  );
  const rows = await Promise.all(
    ['tasks', 'profiles', 'activity'].map((store) => storedRows(options, store)),
  );
  await options.close();
  return { stored, rows };
}

const timeout = { timeout: 15_000 };

test('a visit in a private window leaves no trace in the normal profile', async () => {
  const world = await startWorld();
  await allowInPrivate(world);
  const options = await openOptions(world);
  await options.evaluate(
    (url) => void chrome.windows.create({ incognito: true, url }),
    'https://www.linkedin.com/in/olga-vetrova/',
  );
  const target = await world.browser.waitForTarget((each) => each.url().includes('olga-vetrova'));
  const page = await target.asPage();
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.evaluate(() => history.pushState({}, '', '/in/noor-between/'));
  // nb. When the visit after it is known, the background has handled that one, too.
  await openProfile(world, 'maya-lindqvist');
  const text = async () => JSON.stringify(await traces(world));
  await expect.poll(text, timeout).toContain('maya-lindqvist');
  expect(await text()).not.toMatch(/olga|noor/);
});
