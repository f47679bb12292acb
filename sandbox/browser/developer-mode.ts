import type { Browser } from 'puppeteer-core';

/**
 * Turns on developer mode. nb. Without it, Chromium disables an unpacked extension that reloads
 * itself.
 */
export async function turnOnDeveloperMode(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    '(async () => { await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }); })()',
  );
  await page.close();
}
