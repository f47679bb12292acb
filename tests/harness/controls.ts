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

/**
 * Replaces the text of the field with this name as a user does: selects it and types. nb. A locator's
 * `fill` empties the field without telling the page, so a page that draws just then restores the old text.
 */
export async function fill(
  page: Page,
  name: string,
  text: string,
  role = 'textbox',
): Promise<void> {
  const field = await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).waitHandle();
  await field.evaluate((input) => {
    (input as HTMLInputElement).focus();
    (input as HTMLInputElement).select();
  });
  await field.type(text);
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
