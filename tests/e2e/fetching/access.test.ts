import { expect, test } from 'vitest';
import { sees } from '../harness/library.ts';
import {
  clickIcon,
  find,
  openProfile,
  startWorldWithKey,
  t,
  type World,
} from '../harness/world.ts';

/** What Chromium's page of extensions can do. */
declare namespace chrome.developerPrivate {
  function updateExtensionConfiguration(change: SiteAccess): Promise<void>;
}

interface SiteAccess {
  readonly extensionId: string;
  readonly hostAccess: 'ON_CLICK' | 'ON_ALL_SITES';
}

/** Sets *Site access* in the extension's details. */
async function setSiteAccess(world: World, hostAccess: SiteAccess['hostAccess']): Promise<void> {
  const { id: extensionId } = await world.extension();
  const page = await world.browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate((change) => chrome.developerPrivate.updateExtensionConfiguration(change), {
    extensionId,
    hostAccess,
  });
  await page.close();
}

test('without access, the popup knows the profile by the click, and its fetch waits for access', async () => {
  // nb. Of its own: it changes the browser's settings.
  const world = await startWorldWithKey({});
  await setSiteAccess(world, 'ON_CLICK');
  const profile = await openProfile(world, 'maya-lindqvist');
  // nb. The first click gives the content script access to this tab, for which Chromium asks to load the page again.
  await profile.triggerExtensionAction(await world.extension());
  await profile.reload();
  const popup = await clickIcon(world, profile);
  await sees(popup, t('failure_access_missing'));
  await sees(popup, t('linkedin_access_text'));
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(0);
  await popup.close();

  await setSiteAccess(world, 'ON_ALL_SITES');
  await world.sandbox.control.waitFor({ kind: 'poll', slug: 'maya-lindqvist', count: 1 });
  const page = await openProfile(world, 'maya-lindqvist');
  const again = await clickIcon(world, page);
  await find(again, 'heading', 'Maya Lindqvist');
  expect(await again.evaluate(() => document.body.innerText)).not.toContain(t('allow_access'));
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);
});
