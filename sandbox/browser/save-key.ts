import type { Page } from 'puppeteer-core';

/** Types an API key into the open options page, saves it, and waits for the answer. */
export async function saveKey(options: Page, key: string): Promise<void> {
  const field = await options.waitForSelector('input[type=password]');
  await field?.type(key);
  await options.locator('::-p-aria([name="Save key"][role="button"])').click();
  await options.waitForSelector('[role=status], [role=alert]');
}
