import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, inject, onTestFinished, test } from 'vitest';
import { startWorld } from '../../harness/world.ts';
import { openLibrary, openPerson, sees, seesPeople } from '../harness/library.ts';
import {
  clickIcon,
  find,
  goodKey,
  openOptions,
  openProfile,
  saveKey,
  t,
} from '../harness/world.ts';

/**
 * The production build of version 0.1.0 for Chromium, the first that stored anything: path → content as base64. Frozen.
 */
const firstVersion = new URL('./calling-card-0.1.0.json.gz', import.meta.url);

test('an update from 0.1.0 keeps all data, and resumes the fetch that was under way', async () => {
  const extension = mkdtempSync(join(tmpdir(), 'calling-card-update-'));
  onTestFinished(() => rmSync(extension, { recursive: true, force: true }));
  unpackFirstVersion(extension);
  const world = await startWorld({ chromium: inject('chromium'), extension }, { setupGuide: true });
  onTestFinished(() => world.close());
  const { control } = world.sandbox;
  const { id } = await world.extension();

  await saveKey(world);
  const maya = await openProfile(world, 'maya-lindqvist');
  const popup = await clickIcon(world, maya);
  await find(popup, 'heading', 'Maya Lindqvist');
  await popup.close();
  control.timing({ pendingMs: 6_000 });
  control.fault({ at: 'poll', kind: 'hold', slug: 'tomas-okafor', moment: 'before', times: 1 });
  const tomas = await openProfile(world, 'tomas-okafor');
  await clickIcon(world, tomas);
  await control.waitFor({ kind: 'poll', slug: 'tomas-okafor', count: 1 });
  const errors: unknown[] = [];
  for (const page of [maya, tomas]) {
    page.on('pageerror', (error) => errors.push(error));
    page.on('console', (message) => errors.push(message.text()));
  }

  rmSync(extension, { recursive: true });
  cpSync(inject('extension'), extension, { recursive: true });
  expect(await world.browser.installExtension(extension)).toBe(id);

  // nb. Nobody opens anything: the browser starts the new background, and has forgotten the alarms of the old one.
  await control.waitFor({ kind: 'poll', slug: 'tomas-okafor', count: 2, settled: true });
  const worker = await world.worker();
  expect(await worker.evaluate(() => chrome.alarms.getAll())).toMatchObject([
    { periodInMinutes: 0.5 },
  ]);
  control.timing({ pendingMs: 300 });
  const library = await openLibrary(world);
  await seesPeople(library, ['Tomás Okafor', 'Maya Lindqvist']);
  await sees(library, t('whats_new_notice'));
  await openPerson(library, 'Maya Lindqvist');
  const options = await openOptions(world);
  await sees(options, goodKey.slice(-4));

  // The content scripts of the old version have nobody to tell.
  for (const page of [maya, tomas]) {
    await page.evaluate(() => history.pushState({}, '', '/in/olga-vetrova/'));
  }
  const olga = await openProfile(world, 'olga-vetrova');
  await find(await clickIcon(world, olga), 'heading', 'Ольга Ветрова');
  expect(errors).toEqual([]);
  expect(control.count({ kind: 'create' })).toBe(3);
});

function unpackFirstVersion(folder: string): void {
  const files: Record<string, string> = JSON.parse(
    gunzipSync(readFileSync(firstVersion)).toString(),
  );
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.from(content, 'base64'));
  }
}
