import type { Page } from 'puppeteer-core';

/** The control with this role and accessible name, once it is there. */
export async function find(page: Page, role: string, name?: string) {
  const byName = name === undefined ? '' : `[name=${JSON.stringify(name)}]`;
  const handle = await page.waitForSelector(`::-p-aria(${byName}[role="${role}"])`);
  if (!handle) throw new Error(`No ${role} named ${name}.`);
  return handle;
}

/** Presses the button, or another control, of this name. */
export async function press(page: Page, name: string, role = 'button'): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).click();
}

/** Types a text into the field of this name. */
export async function fill(
  page: Page,
  name: string,
  text: string,
  role = 'textbox',
): Promise<void> {
  await page.locator(`::-p-aria([name="${name}"][role="${role}"])`).fill(text);
}

/** The text of the control with this role, once it is there. */
export async function textOf(page: Page, role: string, name?: string): Promise<string> {
  const handle = await find(page, role, name);
  return handle.evaluate((element) => (element as HTMLElement).innerText);
}
