import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { clickIcon, find, openProfile, press, type World } from './world.ts';

/** Long enough for a busy machine; whatever is expected mostly comes at once. */
const patience = { timeout: 15_000 };

/** Opens the library in a new tab; `search` is the search part of its address. */
export async function openLibrary(world: World, search = ''): Promise<Page> {
  const { id } = await world.extension();
  const page = await world.browser.newPage();
  await page.goto(`chrome-extension://${id}/library.html${search}`);
  await find(page, 'grid', 'Profiles');
  return page;
}

/** Waits until the page shows the text. */
export const sees = (page: Page, text: string | RegExp) =>
  expect.poll(() => textShown(page), patience).toMatch(text);

/** Waits until the page shows the text no longer. */
export const seesNoMore = (page: Page, text: string | RegExp) =>
  expect.poll(() => textShown(page), patience).not.toMatch(text);

/** All text on screen. */
export const textShown = (page: Page) => page.evaluate(() => document.body.innerText);

/** Waits until the list's first rows, as many as are named, are these people's, in this order. */
export const seesFirst = (page: Page, names: readonly string[]) =>
  expect.poll(async () => (await people(page)).slice(0, names.length), patience).toEqual(names);

/** Waits until the list holds these people and nobody else, in this order. */
export const seesPeople = (page: Page, names: readonly string[]) =>
  expect.poll(() => people(page), patience).toEqual(names);

/** Waits until the list holds so many, drawn or not. */
export const seesCount = (page: Page, count: number) =>
  expect
    .poll(async () => {
      const grid = await find(page, 'grid', 'Profiles');
      return grid.evaluate((element) => element.ariaRowCount);
    }, patience)
    .toBe(String(count));

/** The text of somebody's row. */
export async function rowText(page: Page, name: string): Promise<string> {
  return (await find(page, 'row', name)).evaluate((row) => (row as HTMLElement).innerText);
}

/** Opens somebody's profile beside the list. */
export async function openPerson(page: Page, name: string): Promise<void> {
  await press(page, name, 'row');
  await find(page, 'heading', name);
}

/** What stands in the field for the note; an empty text until it is there. */
export async function note(page: Page): Promise<string> {
  return (await find(page, 'textbox', 'Note')).evaluate(
    (field) => (field as HTMLTextAreaElement).value,
  );
}

/** Waits until this is the note. */
export const seesNote = (page: Page, text: string) =>
  expect.poll(() => note(page), patience).toBe(text);

/** Chooses from a list the choice with these words, once it is there. */
export async function choose(page: Page, name: string, words: string): Promise<void> {
  const list = await find(page, 'combobox', name);
  const valueOfChoice = () =>
    list.evaluate((element, words) => {
      const { options } = element as HTMLSelectElement;
      return [...options].find(({ text }) => text === words)?.value ?? '';
    }, words);
  await expect.poll(valueOfChoice, patience).not.toBe('');
  await list.select(await valueOfChoice());
}

/** Fetches somebody the way a person does; the popup is closed again. Gives the profile's page. */
export async function fetchPerson(world: World, slug: string, name: string): Promise<Page> {
  const page = await openProfile(world, slug);
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', name);
  await popup.close();
  return page;
}

/** The rows of a store of the extension's database, read through one of its pages. */
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

/** The names in the list, as far as it is drawn, from the top. */
const people = (page: Page) =>
  page.$$eval('[role=grid][aria-label=Profiles] [role=row]', (rows) =>
    rows
      .sort((one, other) => Number(one.ariaRowIndex) - Number(other.ariaRowIndex))
      .map((row) => {
        const label = document.getElementById(row.getAttribute('aria-labelledby') ?? '');
        return label?.textContent ?? '';
      }),
  );
