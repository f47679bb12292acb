import type { Page } from 'puppeteer-core';

/** Waits for the element with this role and accessible name. */
export async function find(page: Page, role: string, name?: string) {
  const byName = name === undefined ? '' : `[name=${JSON.stringify(name)}]`;
  const handle = await page.waitForSelector(`::-p-aria(${byName}[role="${role}"])`);
  if (!handle) throw new Error(`No ${role} named ${name}.`);
  return handle;
}

/** Clicks the button (or an element of another role) with this name. */
export async function press(page: Page, name: string, role = 'button'): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
}

/** Fills in the field with this name. */
export async function fill(
  page: Page,
  name: string,
  text: string,
  role = 'textbox',
): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).fill(text);
}

/** Waits for the element with this role, and returns its text. */
export async function textOf(page: Page, role: string, name?: string): Promise<string> {
  const handle = await find(page, role, name);
  return handle.evaluate((element) => (element as HTMLElement).innerText);
}

/** Clicks the library's button that exports the selected people or, if there are none, all that are shown. */
export const pressExport = (page: Page): Promise<void> =>
  page
    .locator('::-p-xpath(//*[@role="toolbar"]//button[starts-with(normalize-space(), "Export")])')
    .click();
