import '../fake-browser.ts';

import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startBackground } from '../../../entrypoints/background/start-background.ts';
import { unlock } from '../../../entrypoints/shared/opened-key.ts';
import { requestAccess } from '../../../utils/browser/host-access.ts';
import { hostPatterns } from '../../../utils/browser/host-patterns.ts';
import { localArea } from '../../../utils/browser/storage-areas.ts';
import type { SealedKey, UnlockedKey } from '../../../utils/engine/ports/settings.ts';
import { onMessage, sendMessage } from '../../../utils/messages/messenger.ts';
import type { ChangedSlugs, CommandResult } from '../../../utils/messages/protocol.ts';
import { defaultLimits } from '../../../utils/rate-limit/limits.ts';
import { createDatabase } from '../../../utils/store/database.ts';
import { createKeyVault } from '../../../utils/store/key-vault.ts';
import { createLibrary } from '../../../utils/store/library-store.ts';
import { lockWithPassphrase } from '../../../utils/store/passphrase-lock.ts';
import { createSettingsStore } from '../../../utils/store/settings-store.ts';
import { first } from '../../e2e/harness/records.ts';
import { slugOf } from '../../utils/profile/slug-of.ts';
import { openEmptyStores, openStores, saveMany } from '../../utils/store/store.ts';
import { contentScript, fakeBrowser } from '../fake-browser.ts';

const ada = slugOf('ada-lovelace');
const apiKey = 'outx_0123456789abcdef';

/** The requests to OutX, and the changes that were announced to the pages. */
let requests: { url: string; key: string | null }[] = [];
let changes: ChangedSlugs[] = [];

/** OutX: every create is accepted, every poll is completed. */
async function outx(url: string | URL | Request, { headers }: RequestInit = {}) {
  requests.push({ url: String(url), key: new Headers(headers).get('x-api-key') });
  if (String(url).endsWith('-verify-otp')) return Response.json({ team: { api_key: apiKey } });
  return Response.json(
    String(url).endsWith('/fetch-profile')
      ? { success: true, api_agent_task_id: 'task-1' }
      : { data: { id: 'task-1', status: 'completed', task_output: { name: 'Ada' } } },
  );
}

beforeAll(async () => {
  openEmptyStores();
  vi.stubGlobal('fetch', outx);
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('navigator', { onLine: true, locks: navigator.locks });
  startBackground();
  onMessage('changed', ({ data }) => {
    changes.push(data.slugs);
  });
});
beforeEach(() => {
  requests = [];
  changes = [];
});
afterEach(async () => {
  await sendMessage('deleteEverything');
});

const library = createLibrary(createDatabase());

test('from a command to the saved profile: every change is announced to the pages', async () => {
  fakeBrowser.goTo(7, 'a-page');
  await fakeBrowser.as(contentScript, () => sendMessage('onScreen', { slug: ada, page: 'a-page' }));
  expect(await sendMessage('command', { slug: ada, command: 'enrich' })).toEqual({ ok: true });
  expect(changes).toEqual([[ada]]);
  await vi.waitFor(async () => {
    expect((await library.profileState(ada)).task).toMatchObject({
      state: 'queued',
      hold: { failure: { code: 'key-missing' } },
    });
  });
  expect(requests).toEqual([]);
  expect(fakeBrowser.hasAlarm('watchdog')).toBe(true);

  const sealed = await createKeyVault(createDatabase()).seal(apiKey);
  expect(await sendMessage('saveKey', sealed)).toEqual({ ok: true });
  await vi.waitFor(
    async () => expect((await library.profileState(ada)).saved?.profile.name).toBe('Ada'),
    { timeout: 5_000 },
  );
  expect(requests.map(({ key }) => key)).toEqual([apiKey, apiKey]);
  expect(changes.length).toBeGreaterThanOrEqual(5);
  expect(changes.every((slugs) => slugs.includes(ada))).toBe(true);
  await vi.waitFor(() => expect(fakeBrowser.badgeIn(7)?.text).toBe('✓'));
});

test('without access to OutX, nothing is sent; once the user gives it, the fetch resumes by itself', async () => {
  await sendMessage('saveKey', await createKeyVault(createDatabase()).seal(apiKey));
  fakeBrowser.withdraw(hostPatterns.outx);
  await sendMessage('command', { slug: ada, command: 'enrich' });
  const hold = { failure: { code: 'access-missing' } };
  const task = async () => (await library.profileState(ada)).task;
  await vi.waitFor(async () => expect(await task()).toMatchObject({ state: 'queued', hold }));
  expect(await sendMessage('checkKey', {})).toMatchObject({ kind: 'failed', ...hold });
  expect(requests).toEqual([]);

  expect(await requestAccess('outx')).toBe(true);
  await vi.waitFor(async () => expect(await task()).toMatchObject({ state: 'done' }), 5_000);
});

test('a change of the library is announced with its slugs, or as `all` if they are many', async () => {
  await sendMessage('remove', { slugs: [ada] });
  const many = Array.from({ length: 5_001 }, (_, n) => slugOf(`person-${n}`));
  await sendMessage('remove', { slugs: many });
  expect(changes).toEqual([[ada], 'all']);
});

test('a library with something to back up has an alarm for that, as long as it has', async () => {
  const backup = { kind: 'file', everyDays: 7 } as const;
  await sendMessage('saveSettings', { fetchOnOpen: true, limits: defaultLimits, backup });
  expect(fakeBrowser.hasAlarm('backup')).toBe(false);
  await saveMany(openStores(), [first]);
  await sendMessage('annotate', { slugs: [first.slug], edit: { kind: 'star', starred: true } });
  await vi.waitFor(() => expect(fakeBrowser.hasAlarm('backup')).toBe(true));
  await sendMessage('deleteEverything');
  await vi.waitFor(() => expect(fakeBrowser.hasAlarm('backup')).toBe(false));
});

test('a message from outside changes nothing', async () => {
  const result = await fakeBrowser.as(contentScript, () =>
    sendMessage('command', { slug: ada, command: 'enrich' }),
  );
  expect(result).toMatchObject({ ok: false });
  expect(changes).toEqual([]);
  expect(await library.unsettled()).toEqual([]);
});

test('a sign-in by email saves the key that OutX returns, once the user has agreed', async () => {
  await sendMessage('forgetKey');
  const signIn = () => sendMessage('signIn', { email: 'ada@example.com', code: '123456' });
  vi.spyOn(console, 'error').mockImplementationOnce(() => {});
  expect(await signIn()).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
  expect(requests).toEqual([]);

  await sendMessage('saveSettings', { fetchOnOpen: true, limits: defaultLimits, consentAt: 1 });
  expect(await signIn()).toEqual({ ok: true });
  expect(requests.map(({ key }) => key)).toEqual([null]);
  const sealed = (await createSettingsStore(localArea).storedKey()) as SealedKey | undefined;
  expect(sealed?.lastFour).toBe(apiKey.slice(-4));
  expect(sealed && (await createKeyVault(createDatabase()).unseal(sealed))).toBe(apiKey);
});

test('a locked key keeps a fetch on hold until it is unlocked, and only in the session is it open', async () => {
  const { local, session } = fakeBrowser.api.storage;
  const passphrase = 'correct horse battery';
  const sealed = await createKeyVault(createDatabase()).seal(apiKey);
  await sendMessage('saveKey', sealed);
  const locked = await lockWithPassphrase(sealed, passphrase);
  expect(await sendMessage('setLock', { locked, sealed })).toEqual({ ok: true });
  expect(JSON.stringify(await local.get(null))).not.toContain(sealed.sealed);
  expect(JSON.stringify(await session.get(null))).toContain(sealed.sealed);
  expect(await sendMessage('checkKey', {})).not.toMatchObject({ failure: { code: 'key-locked' } });

  await sendMessage('lockNow');
  expect(await session.get('unlockedKey')).toEqual({});
  expect(await sendMessage('checkKey', {})).toMatchObject({ failure: { code: 'key-locked' } });
  requests = [];
  await sendMessage('command', { slug: ada, command: 'enrich' });
  await vi.waitFor(async () => {
    expect((await library.profileState(ada)).task).toMatchObject({
      hold: { failure: { code: 'key-locked' } },
    });
  });
  const run = async (send: () => Promise<CommandResult>) => (await send()).ok;
  expect(await unlock('incorrect horse', run)).toBe('wrong');
  expect(requests).toEqual([]);
  expect(await unlock(passphrase, run)).toBe('done');
  await vi.waitFor(
    async () => expect((await library.profileState(ada)).saved?.profile.name).toBe('Ada'),
    { timeout: 5_000 },
  );
  expect(requests.map(({ key }) => key)).toEqual([apiKey, apiKey]);
  expect(JSON.stringify(fakeBrowser.received())).not.toContain(passphrase);
});

test('what the user does puts the lock off; once its time is over, an alarm locks the key', async () => {
  const { session } = fakeBrowser.api.storage;
  const alarm = () => fakeBrowser.api.runtime.onStartup.emit();
  const age = async (minutes: number) => {
    const { unlockedKey } = (await session.get('unlockedKey')) as { unlockedKey: UnlockedKey };
    const usedAt = Date.now() - minutes * 60_000;
    await session.set({ unlockedKey: { ...unlockedKey, usedAt } });
  };
  const usedAt = async () =>
    ((await session.get('unlockedKey')) as { unlockedKey?: UnlockedKey }).unlockedKey?.usedAt;
  await sendMessage('saveSettings', { fetchOnOpen: true, limits: defaultLimits, lockAfter: 15 });
  const sealed = await createKeyVault(createDatabase()).seal(apiKey);
  await sendMessage('saveKey', sealed);
  await sendMessage('setLock', {
    locked: await lockWithPassphrase(sealed, 'a passphrase'),
    sealed,
  });
  expect(fakeBrowser.hasAlarm('lock')).toBe(true);

  await age(14);
  const before = Date.now();
  await sendMessage('editNews', { kind: 'read', news: [] });
  expect(await usedAt()).toBeGreaterThanOrEqual(before);
  await age(14);
  alarm();
  expect(await sendMessage('checkKey', {})).not.toMatchObject({ failure: { code: 'key-locked' } });
  await age(15);
  alarm();
  await vi.waitFor(async () => expect(await session.get('unlockedKey')).toEqual({}));
});

test('the key is in no message and no answer', () => {
  const said = [...fakeBrowser.received(), ...fakeBrowser.answers()];
  expect(fakeBrowser.answers().length).toBeGreaterThan(5);
  expect(JSON.stringify(said)).not.toContain(apiKey);
});
