import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { createJsonWriter } from '../../../utils/export/json.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { storedRows } from './library.ts';
import { find, press } from './world.ts';

/** The stores that an import may write to. */
const stores = [
  'profiles',
  'summaries',
  'versions',
  'answers',
  'annotations',
  'aliases',
  'trash',
  'tasks',
  'staged',
];

/** The JSON export of a library of these records, as another browser may have written it. */
export function exportOf(records: readonly LibraryRecord[]): string {
  const writer = createJsonWriter('2026-11-23T12:04:00.000Z');
  return [writer.head(), ...records.map(writer.add), writer.foot()].join('');
}

/** Where a file of this name may be put; gone with the test. */
export function placeFor(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

/** Chooses a file in the import's dialog, which is open. */
export async function choosePath(page: Page, path: string): Promise<void> {
  // nb. Chromium puts what is chosen behind the field's own name.
  const field = await page.waitForSelector('::-p-aria([name="File to import: No file chosen"])');
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Opens the import's dialog and chooses a file of this content in it. */
export async function chooseFile(page: Page, content: string | Uint8Array): Promise<void> {
  const path = placeFor('library.json');
  writeFileSync(path, content);
  await press(page, 'Import');
  await choosePath(page, path);
}

/** Imports these records as a person would, to the end. */
export async function importRecords(page: Page, records: readonly LibraryRecord[]): Promise<void> {
  await chooseFile(page, exportOf(records));
  await press(page, 'Import into library');
  await press(page, 'Close');
  await find(page, 'grid', 'Profiles');
}

/** Every row that an import may touch, by the name of its store. */
export async function importable(page: Page): Promise<object> {
  const rows = await Promise.all(
    stores.map(async (store) => [store, await storedRows(page, store)] as const),
  );
  return Object.fromEntries(rows);
}
