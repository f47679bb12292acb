import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { find, press, type World } from './world.ts';

/** A file that the browser saved. */
export interface SavedFile {
  readonly name: string;
  readonly path: string;
  /** As UTF-8; a byte order mark is still in it. */
  readonly text: string;
}

/** Does what saves a file, and waits until it lies there whole. */
export type Saving = (act: () => Promise<void>) => Promise<SavedFile>;

/** Has the browser save into a folder of its own, which `remove` takes away. */
export async function saveInto({ browser }: World): Promise<{ saving: Saving; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-saved-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const saving: Saving = async (act) => {
    const saved = new Promise<SavedFile>((resolve, reject) => {
      session.once('Browser.downloadWillBegin', ({ guid, suggestedFilename: name }) => {
        session.on('Browser.downloadProgress', (progress) => {
          if (progress.guid !== guid || progress.state === 'inProgress') return;
          if (progress.state === 'canceled') return reject(new Error(`Not saved: ${name}`));
          const path = join(folder, guid);
          resolve({ name, path, text: readFileSync(path, 'utf8') });
        });
      });
    });
    await act();
    return saved;
  };
  return { saving, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Exports what `Export` would take now; `choose` makes choices of the dialog besides the format. */
export async function exportAs(
  page: Page,
  saving: Saving,
  format: string,
  choose: () => Promise<void> = async () => {},
): Promise<SavedFile> {
  await press(page, 'Export');
  await press(page, format, 'radio');
  await choose();
  const file = await saving(() => press(page, 'Save file'));
  await press(page, 'Close');
  await find(page, 'grid', 'Profiles');
  return file;
}
