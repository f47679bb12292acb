import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, onTestFinished, test } from 'vitest';
import { chooseFile, exportOf, importable } from '../harness/import-file.ts';
import { openLibrary, seesCount } from '../harness/library.ts';
import { record, slugOf, version } from '../harness/records.ts';
import { press, startWorld, t, type World } from '../harness/world.ts';

const people = (name: string, count: number) =>
  Array.from({ length: count }, (_, n) => record(version(slugOf(`${name}-${n}`), n + 1)));

const old = people('old', 500);
const added = people('new', 500);

/** Opens a library with 500 profiles, in a browser that keeps its data when it is killed. */
async function openFullLibrary(): Promise<{ world: World; page: Page }> {
  const userDataDir = mkdtempSync(join(tmpdir(), 'calling-card-killed-'));
  const world = await startWorld({ userDataDir });
  onTestFinished(() =>
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  );
  const page = await openLibrary(world);
  await chooseFile(page, exportOf(old));
  await press(page, t('import_confirm'));
  await press(page, t('close'));
  await seesCount(page, old.length);
  return { world, page };
}

/** Kills the browser and opens the library again. */
const killed = async (world: World): Promise<Page> => openLibrary(await world.restart('killed'));

const sizes = async (page: Page) =>
  Object.fromEntries(
    Object.entries(await importable(page)).map(([store, rows]) => [store, rows.length]),
  );

test('killed while an import is being saved, all of it is saved or none', async () => {
  const { world, page } = await openFullLibrary();
  await chooseFile(page, exportOf(added));
  await press(page, t('import_confirm'));
  // nb. On a fast machine, the browser may be killed when all is saved.
  const moments = [t('import_saving'), t('close')];
  await page.waitForFunction(
    (texts) => texts.some((text) => document.body.innerText.includes(text)),
    {},
    moments,
  );
  const again = await killed(world);
  const { profiles, summaries } = await sizes(again);
  expect([old.length, old.length + added.length]).toContain(profiles);
  expect(summaries).toBe(profiles);
  await chooseFile(again, exportOf(added));
  await press(again, t('import_confirm'));
  await press(again, t('close'));
  await seesCount(again, old.length + added.length);
});

test('killed right after Delete, the deletion can be undone or has not begun', async () => {
  const { world, page } = await openFullLibrary();
  await press(page, t('library_select_all'), 'checkbox');
  await press(page, t('library_delete'));
  await canBeUndone(await killed(world));
});

test('killed right after Undo, the deletion is undone or still can be', async () => {
  const { world, page } = await openFullLibrary();
  await press(page, t('library_select_all'), 'checkbox');
  await press(page, t('library_delete'));
  await press(page, t('library_undo'));
  await canBeUndone(await killed(world));
});

/** Nothing is lost: all profiles are in the list or all in the trash, from where Undo restores them. */
async function canBeUndone(page: Page): Promise<void> {
  const { profiles, summaries, trash } = await sizes(page);
  expect(profiles).toBe(old.length);
  const states = [
    [old.length, 0],
    [0, old.length],
  ];
  expect(states).toContainEqual([summaries, trash]);
  if (trash) await press(page, t('library_undo'));
  await seesCount(page, old.length);
}
