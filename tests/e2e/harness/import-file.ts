import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { onTestFinished } from 'vitest';
import { createJsonWriter } from '../../../utils/export/json-writer.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import { storedRows } from './library.ts';
import { find, press, t } from './world.ts';

/** The stores that an import can write to. */
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

/** A JSON export of these records, as another browser would write it. */
export function exportOf(records: readonly LibraryRecord[]): string {
  const writer = createJsonWriter('2026-11-23T12:04:00.000Z');
  return [writer.head(), ...records.map(writer.add), writer.foot()].join('');
}

/** A path for a file of this name in a temporary folder, which is deleted after the test. */
export function placeFor(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

/** Chooses a file in the open import dialog. */
export async function choosePath(page: Page, path: string): Promise<void> {
  // nb. Chromium appends the chosen file to the field's name.
  const name = `${t('import_file')}: No file chosen`;
  const field = await page.waitForSelector(`::-p-aria([name="${name}"])`);
  await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
}

/** Opens the import dialog and chooses a file with this content. */
export async function chooseFile(
  page: Page,
  content: string | Uint8Array,
  name = 'library.json',
): Promise<void> {
  const path = placeFor(name);
  writeFileSync(path, content);
  await press(page, 'Import');
  await choosePath(page, path);
}

/** Imports these records through the dialog. */
export async function importRecords(page: Page, records: readonly LibraryRecord[]): Promise<void> {
  await chooseFile(page, exportOf(records));
  await press(page, t('import_confirm'));
  await press(page, t('close'));
  await find(page, 'grid', 'Profiles');
}

/** Every row that an import can change, by store. */
export async function importable(page: Page): Promise<object> {
  const rows = await Promise.all(
    stores.map(async (store) => [store, await storedRows(page, store)] as const),
  );
  return Object.fromEntries(rows);
}
