import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sees } from '../harness/library.ts';
import {
  badge,
  clickIcon,
  copyUserData,
  fill,
  find,
  goodKey,
  openOptions,
  openProfile,
  press,
  saveKey,
  startWorld,
  startWorldWithKey,
  startWorldWithoutKey,
  stopWorker,
  t,
  textOf,
} from '../harness/world.ts';

test('without a key the popup links to the options, and nothing is sent', async () => {
  const world = await startWorldWithoutKey();
  const popup = await clickIcon(world, await openProfile(world, 'maya-lindqvist'));
  await press(popup, 'Open options');
  const target = await world.browser.waitForTarget((target) =>
    target.url().endsWith('options.html'),
  );
  await find(await target.asPage(), 'textbox', 'OutX API key');
  expect(world.sandbox.control.report().requests).toEqual([]);
});

test('an invalid key is not saved, and the options say why', async () => {
  const world = await startWorldWithoutKey();
  const options = await openOptions(world);
  for (const [key, problem] of [
    ['', 'key_error_blank'],
    ['outx_one two', 'key_error_spaces'],
    ['https://mentions.outx.ai/api-doc', 'key_error_url'],
  ] as const) {
    await fill(options, 'OutX API key', key);
    await press(options, 'Save key');
    await expect.poll(() => textOf(options, 'alert')).toContain(t(problem));
    expect(await options.evaluate(() => chrome.storage.local.get('apiKey'))).toEqual({});
  }
});

test('a key can be checked without creating a task, replaced and forgotten', async () => {
  const world = await startWorldWithoutKey();
  const options = await openOptions(world);
  await fill(options, 'OutX API key', 'outx_invalid_1');
  await press(options, 'Check key');
  expect(await textOf(options, 'alert')).toContain(t('failure_key_rejected'));

  await fill(options, 'OutX API key', 'outx_first_1111');
  await press(options, 'Save key');
  await expect.poll(() => options.evaluate(() => document.body.textContent)).toMatch(/1111/);
  await fill(options, 'OutX API key', goodKey);
  await press(options, 'Save key');
  await expect.poll(() => textOf(options, 'status')).toMatch(/7f3a/);
  await sees(options, t('outcome_accepted'));
  expect(await options.evaluate(() => document.body.textContent)).not.toMatch(/1111/);

  await press(options, 'Check key');
  await expect.poll(() => textOf(options, 'status')).toContain(t('outcome_accepted'));
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(0);

  await press(options, 'Forget key');
  await expect.poll(() => textOf(options, 'status')).toContain(t('outcome_forgotten'));
  expect(await options.evaluate(() => chrome.storage.local.get('apiKey'))).toEqual({});
});

test('a rejected key links to the options, and the fetch resumes once a valid key is saved', async () => {
  const world = await startWorldWithoutKey();
  await saveKey(world, 'outx_invalid_2');
  const page = await openProfile(world, 'maya-lindqvist');
  const popup = await clickIcon(world, page);
  expect(await textOf(popup, 'alert')).toContain(t('failure_key_rejected'));
  await find(popup, 'button', 'Open options');
  await expect.poll(() => badge(world)).toBe('!');

  await saveKey(world);
  const again = await clickIcon(world, page);
  await find(again, 'heading', 'Maya Lindqvist');
});

test('the key is stored sealed, no page contains it, and content scripts have no access', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  const popup = await clickIcon(world, page);
  await find(popup, 'heading', 'Maya Lindqvist');

  const stored = await popup.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([
      await chrome.storage.local.get(null),
      await chrome.storage.session.get(null),
      databases.map(({ name }) => name),
      document.documentElement.outerHTML,
    ]);
  });
  expect(stored).toContain('7f3a');
  expect(stored).not.toContain(goodKey);

  const [contentScript] = page.extensionRealms();
  expect(contentScript).toBeDefined();
  const seen = await contentScript?.evaluate(async () => {
    const read = (area: 'local' | 'session') =>
      chrome.storage[area]
        .get(null)
        .then(JSON.stringify, (error: Error) => `refused: ${error.message}`);
    return { id: chrome.runtime.id, local: await read('local'), session: await read('session') };
  });
  expect(seen?.id).toBe((await world.extension()).id);
  expect(seen?.local).toMatch(/^refused: Access to storage is not allowed/);
  expect(seen?.session).toMatch(/^refused: Access to storage is not allowed/);
});

/** Whether any file below the folder contains the text, in the encodings that browsers store. */
function isOnDisk(folder: string, text: string): boolean {
  const encoded = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some((entry) => {
    if (!entry.isFile()) return false;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    return encoded.some((each) => bytes.includes(each));
  });
}

test('a locked key is nowhere, holds a fetch until the passphrase is entered, and locks with the browser', async () => {
  const { userDataDir, remove } = copyUserData();
  onTestFinished(remove);
  const world = await startWorld({ userDataDir });
  const passphrase = 'correct horse battery';
  const options = await openOptions(world);
  await press(options, t('lock_set'));
  await fill(options, 'Passphrase', passphrase);
  await fill(options, 'Repeat passphrase', passphrase);
  await press(options, t('lock_set'));
  await press(options, t('lock_now'));
  await sees(options, t('failure_key_locked'));
  const stored = await options.evaluate(async () =>
    JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
  );
  expect(stored).toContain('7f3a');
  expect(stored).not.toMatch(/"sealed"|unlockedKey/);
  for (const secret of [goodKey, passphrase]) {
    expect(stored).not.toContain(secret);
    expect(isOnDisk(userDataDir, secret)).toBe(false);
  }
  expect(isOnDisk(userDataDir, 'PBKDF2-SHA-256')).toBe(true);

  const popup = await clickIcon(world, await openProfile(world, 'maya-lindqvist'));
  await fill(popup, 'Passphrase', 'guessed wrong');
  await press(popup, t('lock_unlock'));
  await sees(popup, t('passphrase_wrong'));
  expect(world.sandbox.control.report().requests).toEqual([]);
  await fill(popup, 'Passphrase', passphrase);
  await press(popup, t('lock_unlock'));
  await find(popup, 'heading', 'Maya Lindqvist');
  expect(world.sandbox.control.count({ kind: 'create' })).toBe(1);

  await stopWorker(world);
  await options.bringToFront();
  await press(options, 'Check key');
  await sees(options, t('outcome_accepted'));

  const again = await openOptions(await world.restart());
  await sees(again, t('failure_key_locked'));
  await press(again, 'Check key');
  await sees(again, t('remedy_key_locked'));
});

test('a content script cannot send commands', async () => {
  const world = await startWorldWithKey();
  const page = await openProfile(world, 'maya-lindqvist');
  const [contentScript] = page.extensionRealms();
  const answers = await contentScript?.evaluate(() =>
    Promise.all(
      [
        { type: 'command', data: { slug: 'maya-lindqvist', command: 'enrich' } },
        { type: 'command', data: { slug: 'maya-lindqvist', command: 'refresh' } },
        { type: 'command', data: { slug: 'maya-lindqvist', command: 'retry' } },
        { type: 'forgetKey' },
        { type: 'checkKey', data: {} },
      ].map((message) => chrome.runtime.sendMessage({ id: 1, timestamp: 0, ...message })),
    ),
  );
  expect(answers).toHaveLength(5);
  expect(JSON.stringify(answers)).not.toContain('"ok":true');
  expect(world.sandbox.control.report().requests).toEqual([]);
});
