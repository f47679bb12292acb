import { setTimeout } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';

/** Waits for the element with this role and accessible name. */
export const find = (page: Page, role: string, name?: string): Promise<ElementHandle> =>
  waitFor(page, selectorOf(role, name));

/** Clicks the button (or an element of another role) with this name. */
export async function press(page: Page, name: string, role = 'button'): Promise<void> {
  const selector = selectorOf(role, name);
  await waitFor(page, selector);
  await page.locator(selector).click();
}

/**
 * Clicks a button of the popup that opens another page, and returns that page. nb. The browser closes the popup under the
 * click, whose end then never comes.
 */
export async function pressToOpen(popup: Page, name: string, address: string): Promise<Page> {
  const opened = popup.browser().waitForTarget((target) => target.url().includes(address));
  press(popup, name).catch(() => {});
  return (await opened).asPage();
}

const selectorOf = (role: string, name?: string): string =>
  `::-p-aria(${name === undefined ? '' : `[name=${JSON.stringify(name)}]`}[role="${role}"])`;

/**
 * Waits for what a selector with `::-p-aria` selects. nb. Puppeteer would ask for the accessibility tree at every frame,
 * which takes half a processor.
 */
export async function waitFor(page: Page, selector: string): Promise<ElementHandle> {
  const end = performance.now() + 30_000;
  let cause: unknown;
  while (performance.now() < end) {
    try {
      const handle = await page.$(selector);
      if (handle) return handle;
    } catch (error) {
      // nb. The page may be loading.
      cause = error;
    }
    await setTimeout(100);
  }
  throw new Error(`Nothing matched ${selector} within 30 s.`, { cause });
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
  const field = await find(page, role, name);
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
