import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { clickIcon, find, openProfile, press, t, type World } from './world.ts';

/** Long enough for a busy machine. */
const timeout = { timeout: 15_000 };

/** Opens the library in a new tab. `search` is the query part of its URL, such as `?profile=…`. */
export async function openLibrary(world: World, search = ''): Promise<Page> {
  const { id } = await world.extension();
  const page = await world.browser.newPage();
  await page.goto(`chrome-extension://${id}/library.html${search}`);
  await find(page, 'grid', 'Profiles');
  return page;
}

/** Waits until the page shows the text. */
export const sees = (page: Page, text: string | RegExp) =>
  expect.poll(() => textShown(page), timeout).toMatch(text);

/** Waits until the page doesn't show the text. */
export const doesNotSee = (page: Page, text: string | RegExp) =>
  expect.poll(() => textShown(page), timeout).not.toMatch(text);

/** All text on the page. */
export const textShown = (page: Page) => page.evaluate(() => document.body.innerText);

/** Waits until the list starts with these people, in this order. */
export const seesFirst = (page: Page, names: readonly string[]) =>
  expect.poll(async () => (await people(page)).slice(0, names.length), timeout).toEqual(names);

/** Waits until the list has exactly these people, in this order. */
export const seesPeople = (page: Page, names: readonly string[]) =>
  expect.poll(() => people(page), timeout).toEqual(names);

/** Waits until the list has this many rows, rendered or not. */
export const seesCount = (page: Page, count: number) =>
  expect
    .poll(async () => {
      const grid = await find(page, 'grid', 'Profiles');
      return grid.evaluate((element) => element.ariaRowCount);
    }, timeout)
    .toBe(String(count));

/** The text of the person's row. */
export async function rowText(page: Page, name: string): Promise<string> {
  return (await find(page, 'row', name)).evaluate((row) => (row as HTMLElement).innerText);
}

/** Opens the person's profile beside the list. */
export async function openPerson(page: Page, name: string): Promise<void> {
  await press(page, name, 'row');
  await find(page, 'heading', name);
}

/** The text of the note field. */
export async function note(page: Page): Promise<string> {
  return (await find(page, 'textbox', 'Note')).evaluate(
    (field) => (field as HTMLTextAreaElement).value,
  );
}

/** Waits until this is the note. */
export const seesNote = (page: Page, text: string) =>
  expect.poll(() => note(page), timeout).toBe(text);

/** Chooses an option by its text, once the list has it. */
export async function choose(page: Page, name: string, option: string): Promise<void> {
  const list = await find(page, 'combobox', name);
  const valueOfOption = () =>
    list.evaluate((element, option) => {
      const { options } = element as HTMLSelectElement;
      return [...options].find(({ text }) => text === option)?.value ?? '';
    }, option);
  await expect.poll(valueOfOption, timeout).not.toBe('');
  await list.select(await valueOfOption());
}

/** Fetches a profile through the popup, and closes the popup. Returns the profile's page. */
export async function fetchPerson(world: World, slug: string, name: string): Promise<Page> {
  const page = await openProfile(world, slug);
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', name);
  await popup.close();
  return page;
}

/** All rows of a store, read through a page of the extension. */
export function storedRows(page: Page, store: string): Promise<readonly Record<string, unknown>[]> {
  return page.evaluate(async (store) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('calling-card'));
    const rows = await done(db.transaction(store).objectStore(store).getAll());
    db.close();
    return rows;
  }, store);
}

/** Writes a row to a store, through a page of the extension. `key` is for a store without a key path. */
export function putRow(page: Page, store: string, row: object, key?: string): Promise<void> {
  return page.evaluate(
    (store, row, key) =>
      new Promise<void>((resolve, reject) => {
        const opened = indexedDB.open('calling-card');
        opened.onerror = () => reject(opened.error);
        opened.onsuccess = () => {
          const db = opened.result;
          const tx = db.transaction(store, 'readwrite');
          tx.objectStore(store).put(row, key);
          tx.onabort = () => reject(tx.error);
          tx.oncomplete = () => resolve(db.close());
        };
      }),
    store,
    row,
    key,
  );
}

/** Adds a tag to the open profile. */
export async function addTag(page: Page, tag: string): Promise<void> {
  await (await find(page, 'textbox', 'Add tag')).focus();
  await page.keyboard.type(tag);
  await page.keyboard.press('Enter');
  await find(page, 'button', t('tag_remove', tag));
}

/** The names in the rendered rows, from the top. */
const people = (page: Page) =>
  page.$$eval('[role=grid][aria-label=Profiles] [role=row]', (rows) =>
    rows
      .sort((one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex))
      .map((row) => {
        const label = document.getElementById(row.getAttribute('aria-labelledby') ?? '');
        return label?.textContent ?? '';
      }),
  );
