import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { find, press, pressExport, t, type World } from './world.ts';

/** A file saved by the browser. */
export interface SavedFile {
  readonly name: string;
  readonly path: string;
  /** The content as UTF-8, including a byte order mark. */
  readonly text: string;
}

/** Runs an action that saves a file, and waits for the complete file. */
export type Saving = (action: () => Promise<void>) => Promise<SavedFile>;

/** Makes the browser save into a temporary folder, which `remove` deletes. */
export async function saveInto({ browser }: World): Promise<{ saving: Saving; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'calling-card-saved-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allowAndName',
    downloadPath: folder,
    eventsEnabled: true,
  });
  const saving: Saving = async (action) => {
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
    await action();
    return saved;
  };
  return { saving, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Exports the current selection. `choose` sets options of the dialog other than the format. */
export async function exportAs(
  page: Page,
  saving: Saving,
  format: string,
  choose: () => Promise<void> = async () => {},
): Promise<SavedFile> {
  await pressExport(page);
  await press(page, format, 'radio');
  await choose();
  const file = await saving(() => press(page, t('export_save')));
  await press(page, t('close'));
  await find(page, 'grid', 'Profiles');
  return file;
}
