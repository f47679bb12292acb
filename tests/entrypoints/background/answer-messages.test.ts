import '../fake-browser.ts';

import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerBackupCommands } from '../../../entrypoints/background/answer-backup-commands.ts';
import { answerCommands } from '../../../entrypoints/background/answer-commands.ts';
import { answerDestinationCommands } from '../../../entrypoints/background/answer-destination-commands.ts';
import { answerLibraryCommands } from '../../../entrypoints/background/answer-library-commands.ts';
import { answerQueueCommands } from '../../../entrypoints/background/answer-queue-commands.ts';
import { answerTeamCommands } from '../../../entrypoints/background/answer-team-commands.ts';
import type { Badges } from '../../../entrypoints/background/badges.ts';
import type { Backups } from '../../../utils/engine/backups.ts';
import type { DestinationCommands } from '../../../utils/engine/destination-commands.ts';
import type { Engine } from '../../../utils/engine/engine.ts';
import type { KeyCommands } from '../../../utils/engine/key-commands.ts';
import type { LibraryCommands } from '../../../utils/engine/library-commands.ts';
import type { QueueCommands } from '../../../utils/engine/queue-commands.ts';
import type { SearchCommands } from '../../../utils/engine/search-commands.ts';
import type { TeamCommands } from '../../../utils/engine/team-commands.ts';
import { sendMessage } from '../../../utils/messages/messenger.ts';
import { type MessageName, messageNames, parseMessage } from '../../../utils/messages/parse.ts';
import type { Sender } from '../../../utils/messages/sender.ts';
import { locked, samples, sealed, slug } from '../../utils/messages/samples.ts';
import { contentScript, fakeBrowser, identity, ownPage, strangers } from '../fake-browser.ts';

/** Every call of what the messages act on: its name and arguments. */
let calls: unknown[][] = [];
let fail: (() => never) | undefined;

/** Records calls of any method, and answers with `result`. */
const recorder = <T extends object>(name: string, result?: unknown) =>
  new Proxy({} as T, {
    get:
      (_, method) =>
      async (...args: unknown[]) => {
        calls.push([`${name}.${String(method)}`, ...args]);
        fail?.();
        return result;
      },
  });

const engine = recorder<Engine>('engine');
answerCommands({
  engine,
  keys: recorder<KeyCommands>('keys', { kind: 'accepted' }),
  settings: recorder<{ saveSettings(): Promise<void> }>('settings'),
  searches: recorder<SearchCommands>('searches'),
  badges: recorder<Badges>('badges'),
  identity,
  settingsSaved: () => calls.push(['settingsSaved']),
});
answerBackupCommands(
  recorder<Backups>('backups'),
  (written) => calls.push(['written', written]),
  identity,
);
answerDestinationCommands(recorder<DestinationCommands>('destinations'), identity);
answerLibraryCommands(recorder<LibraryCommands>('library', 3), identity, () => engine.pump());
answerQueueCommands(recorder<QueueCommands>('queue'), identity);
answerTeamCommands(recorder<TeamCommands>('team'), identity);

beforeEach(() => {
  calls = [];
  fail = undefined;
  fakeBrowser.reset();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

const send = (name: MessageName, data: unknown, sender = ownPage) =>
  fakeBrowser.as(sender, () => sendMessage(name, data as never));

/** What each message makes the background do. */
const expectedCalls: Readonly<Record<Exclude<MessageName, 'onScreen'>, readonly unknown[][]>> = {
  command: [['engine.command', slug, 'enrich', undefined]],
  wake: [['badges.popupOpened'], ['engine.pump']],
  saveKey: [['keys.save', sealed]],
  forgetKey: [['keys.forget']],
  setLock: [['keys.setLock', locked, sealed]],
  unlock: [['keys.unlock', sealed]],
  lockNow: [['keys.lock']],
  checkKey: [['keys.check', sealed]],
  saveSettings: [['settings.saveSettings', samples.saveSettings], ['settingsSaved']],
  sendCode: [['keys.sendCode', 'ada@example.com']],
  signIn: [['keys.signIn', samples.signIn]],
  editSearches: [['searches.edit', samples.editSearches]],
  editBackups: [['backups.edit', samples.editBackups]],
  backupWritten: [['written', samples.backupWritten]],
  editDestinations: [['destinations.edit', samples.editDestinations]],
  checkDestination: [['destinations.check', samples.checkDestination]],
  sendTo: [['destinations.send', samples.sendTo]],
  editDeliveries: [['destinations.editDead', samples.editDeliveries]],
  annotate: [['library.annotate', [slug], samples.annotate.edit]],
  remove: [['library.remove', [slug], samples.remove.batch]],
  undoRemove: [['library.undoRemove', samples.undoRemove.batch]],
  finishRemove: [['library.finishRemove', samples.finishRemove.batch]],
  deleteEverything: [['library.deleteEverything'], ['engine.pump']],
  packIndex: [['library.packIndex', samples.packIndex.afresh]],
  editLists: [['library.editLists', samples.editLists]],
  editQueue: [['queue.edit', samples.editQueue]],
  editWatches: [['queue.editWatches', samples.editWatches]],
  editNews: [['queue.editNews', samples.editNews]],
  saveTeam: [['team.save', samples.saveTeam]],
  leaveTeam: [['team.leave']],
  syncTeam: [['team.startSync']],
  testTeam: [['team.test', samples.testTeam.login]],
  createTeamDatabase: [['team.createDatabase', undefined]],
  commitImport: [['library.commitImport', 'an-import', 1]],
  followImport: [['library.followImport', 'an-import', true]],
};

const fromOwnPages = messageNames.filter((name) => name !== 'onScreen');

describe('a message of our own page', () => {
  test.each(fromOwnPages)('%s is carried out and answered', async (name) => {
    const result = await send(name, samples[name]);
    expect(calls).toEqual(expectedCalls[name]);
    const expected = {
      wake: undefined,
      checkKey: { kind: 'accepted' },
      // nb. What `keys.unlock` returns is why the key can't be used.
      unlock: { ok: false, failure: { kind: 'accepted' } },
      sendCode: { kind: 'accepted' },
      signIn: { kind: 'accepted' },
      commitImport: { ok: true, changed: 3 },
      followImport: { ok: true, merged: 3 },
      remove: { ok: true, batch: 3 },
    };
    expect(result).toEqual(
      name in expected ? expected[name as keyof typeof expected] : { ok: true },
    );
  });

  test.each(fromOwnPages.filter((name) => name !== 'wake'))(
    '%s does nothing if it is malformed',
    async (name) => {
      expect(await send(name, 'malformed')).toMatchObject({ failure: { code: 'unexpected' } });
      expect(calls).toEqual([]);
    },
  );

  test.each([
    ['storage-full', new DOMException('No space left.', 'QuotaExceededError')],
    ['storage-fault', new DOMException('Broken.', 'UnknownError')],
    ['unexpected', new TypeError('undefined is not a function')],
  ])('is answered with %s if the storage fails so', async (code, error) => {
    fail = () => {
      throw error;
    };
    expect(await send('annotate', samples.annotate)).toMatchObject({
      ok: false,
      failure: { code },
    });
    expect(await send('checkKey', samples.checkKey)).toMatchObject({ failure: { code } });
    expect(console.error).toHaveBeenCalled();
  });
});

describe.each(strangers)('a message of %s', (_, stranger) => {
  test.each(fromOwnPages)('%s does nothing', async (name) => {
    const result = await send(name, samples[name], stranger);
    expect(calls).toEqual([]);
    if (name !== 'wake') expect(result).toMatchObject({ failure: { code: 'unexpected' } });
  });
});

describe('the slug on screen', () => {
  test('is accepted from the content script of a tab', async () => {
    await send('onScreen', samples.onScreen, contentScript);
    expect(calls).toEqual([['badges.profileOnScreen', 7, 'a-page', slug]]);
  });

  test.each([
    ...strangers.filter(([, sender]) => sender !== contentScript),
    ['our own page', { ...ownPage, frameId: 0, tab: { id: 7 } }] as const,
    ['a frame of the page', { ...contentScript, frameId: 3 }] as const,
    ['a page that is prerendered', { ...contentScript, documentLifecycle: 'prerender' }] as const,
    ['a page that was left', { ...contentScript, documentLifecycle: 'cached' }] as const,
  ])('is not accepted from %s', async (_, sender) => {
    await send('onScreen', samples.onScreen, sender);
    expect(calls).toEqual([]);
  });

  test('that it was left is accepted from a document that is not shown any more', async () => {
    for (const documentLifecycle of ['cached', 'pending_deletion']) {
      await send('onScreen', { page: 'a-page' }, { ...contentScript, documentLifecycle });
    }
    expect(calls).toEqual([
      ['badges.profileOnScreen', 7, 'a-page', undefined],
      ['badges.profileOnScreen', 7, 'a-page', undefined],
    ]);
  });

  test('is not accepted if it is malformed', async () => {
    const long = 'x'.repeat(1_000_000);
    for (const forged of [
      { slug: 'not a slug', page: 'a-page' },
      { slug: long, page: 'a-page' },
      { slug, page: long },
      { slug, page: 'a-page'.split('') },
      { slug },
      [slug, 'a-page'],
      null,
    ]) {
      await send('onScreen', forged, contentScript);
    }
    await send('onScreen', { slug, page: 'a-page', tabId: 8 }, contentScript);
    expect(calls).toEqual([['badges.profileOnScreen', 7, 'a-page', slug]]);
  });
});

// Generating and delivering them takes a while on a busy machine.
describe('12,000 forged or malformed messages', { timeout: 60_000 }, () => {
  const { id, origin } = identity;
  /** Anyone but our own page: what they say about themselves is as hostile as what they send. */
  const others: fc.Arbitrary<Sender> = fc.oneof(
    fc.constantFrom(...strangers.map(([, sender]) => sender)),
    fc
      .record({
        id: fc.oneof(fc.constantFrom(id, `${id} `, id.toUpperCase(), '*'), fc.string()),
        url: fc.oneof(
          fc.constantFrom(`${origin}.evil.example/popup.html`, `https://evil.example/${origin}/`),
          fc.constantFrom(contentScript.url ?? '', `blob:${origin}/popup.html`, `${origin}@a/`),
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          fc.string(),
        ),
        frameId: fc.constantFrom(1, 2),
        tab: fc.record({ id: fc.nat() }),
      })
      .map((sender): Sender => sender),
  );
  const names = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...messageNames) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('changed', 'constructor', '__proto__', 'toString', ''),
    },
    { weight: 1, arbitrary: fc.string() },
  );
  /** What is sent: the message that the name stands for, or anything else. */
  const data = (name: string) =>
    fc.oneof(fc.constant(samples[name as MessageName]), fc.jsonValue(), fc.anything());
  const forged = names.chain((name) => fc.tuple(fc.constant(name), data(name), others));

  test('from others make the background do nothing but show what is on screen', async () => {
    await fc.assert(
      fc.asyncProperty(forged, async ([name, data, sender]) => {
        calls = [];
        const answer = await send(name as MessageName, data, sender).catch(() => undefined);
        const onScreen = sender === contentScript ? 'badges.profileOnScreen' : undefined;
        expect(calls.filter(([call]) => call !== onScreen)).toEqual([]);
        expect(JSON.stringify(answer) ?? '').not.toMatch(/"ok":true|accepted/);
      }),
      { numRuns: 10_000 },
    );
  });

  test('from our own page do what a valid one does, or nothing', async () => {
    const malformed = names.chain((name) =>
      fc.tuple(fc.constant(name), fc.oneof(fc.jsonValue(), fc.anything())),
    );
    await fc.assert(
      fc.asyncProperty(malformed, async ([name, data]) => {
        calls = [];
        await send(name as MessageName, data).catch(() => undefined);
        const isValid =
          messageNames.includes(name as MessageName) &&
          parseMessage(name as MessageName, JSON.parse(JSON.stringify(data) ?? 'null'));
        if (!isValid) expect(calls).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
});
