import type { Browser, Page } from 'puppeteer-core';

/** Waits for the setup guide, which opens after an installation, over the page in front. */
export async function setupGuideIn(browser: Browser): Promise<Page> {
  const target = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'));
  return target.asPage();
}

/** Closes the setup guide once it is open. */
export const closeSetupGuide = async (browser: Browser): Promise<void> =>
  (await setupGuideIn(browser)).close();
