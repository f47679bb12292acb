import { beforeEach, expect, test } from 'vitest';
import { createKeyLock, type KeyLock } from '../../../utils/engine/key-lock.ts';
import type {
  LockedKey,
  SealedKey,
  Settings,
  UnlockedKey,
} from '../../../utils/engine/ports/settings.ts';
import { defaultLimits } from '../../../utils/rate-limit/limits.ts';
import { locked, sealed } from '../messages/samples.ts';

const minute = 60_000;
const start = 1_790_000_000_000;

let stored: SealedKey | LockedKey | undefined;
let unlocked: UnlockedKey | undefined;
let settings: Settings;
let now: number;
let alarm: number | undefined;
let log: string[];
let lock: KeyLock;

/** Starts the worker: all that it knows is stored. */
function startWorker(): void {
  lock = createKeyLock({
    settings: { settings: async () => settings, storedKey: async () => stored },
    session: {
      unlockedKey: async () => unlocked,
      async saveUnlockedKey(key) {
        unlocked = key;
      },
      async forgetUnlockedKey() {
        unlocked = undefined;
      },
    },
    vault: { unseal: async ({ sealed }) => (sealed === 'lost' ? undefined : `outx_${sealed}`) },
    async lockAt(at) {
      alarm = at;
    },
    now: () => now,
    logActivity: (kind) => log.push(kind),
  });
}

beforeEach(() => {
  stored = locked;
  unlocked = undefined;
  settings = { fetchOnOpen: true, limits: defaultLimits, lockAfter: 15 };
  now = start;
  alarm = undefined;
  log = [];
  startWorker();
});

const open = { apiKey: `outx_${sealed.sealed}` };
const closed = { missing: 'key-locked' };

test.each<[string, SealedKey | LockedKey | undefined, object]>([
  ['no key', undefined, { missing: 'key-missing' }],
  ['a key without a lock', sealed, open],
  ['a key that can’t be unsealed', { ...sealed, sealed: 'lost' }, { missing: 'key-missing' }],
  ['a locked key', locked, closed],
])('with %s', async (_, key, expected) => {
  stored = key;
  expect(await lock.current()).toEqual(expected);
});

test('an unlocked key stays so when the worker stops, and is locked when the browser closes', async () => {
  await lock.open(sealed);
  startWorker();
  expect(await lock.current()).toEqual(open);
  unlocked = undefined;
  expect(await lock.current()).toEqual(closed);
});

test('it is locked at once when the user says so, and the activity log says it once', async () => {
  await lock.open(sealed);
  await lock.close();
  await lock.close();
  expect([await lock.current(), log]).toEqual([closed, ['key-locked']]);
});

test('it is locked once its time without use is over, however late the alarm comes', async () => {
  await lock.open(sealed);
  expect(alarm).toBe(start + 15 * minute);
  now += 15 * minute - 1;
  expect(await lock.current()).toEqual(open);
  now += 1;
  expect(await lock.current()).toEqual(closed);
  expect([unlocked, log]).toEqual([undefined, ['key-locked']]);
});

test('the alarm locks it, though nothing asks for the key', async () => {
  await lock.open(sealed);
  now += 15 * minute;
  await lock.enforce();
  expect([unlocked, log]).toEqual([undefined, ['key-locked']]);
});

test('each use starts the time again, and the alarm moves when it rings', async () => {
  await lock.open(sealed);
  now += 10 * minute;
  await lock.noteUse();
  now += 5 * minute;
  await lock.enforce();
  expect([alarm, await lock.current()]).toEqual([start + 25 * minute, open]);
});

test('a use after the time is over doesn’t unlock it', async () => {
  await lock.open(sealed);
  now += 16 * minute;
  await lock.noteUse();
  expect([unlocked, await lock.current()]).toEqual([undefined, closed]);
});

test('a use while it is being locked doesn’t unlock it', async () => {
  await lock.open(sealed);
  await Promise.all([lock.noteUse(), lock.close(), lock.noteUse()]);
  expect([unlocked, await lock.current()]).toEqual([undefined, closed]);
});

test.each([
  ['set forward', 3 * 24 * 60 * minute, closed],
  ['set back', -2 * minute, closed],
  ['corrected by some seconds', -5_000, open],
])('a clock that was %s', async (_, ms, expected) => {
  await lock.open(sealed);
  now += ms;
  expect(await lock.current()).toEqual(expected);
});

test('without a time it stays unlocked until the browser closes, whatever the clock does', async () => {
  const { lockAfter: _, ...always } = settings;
  settings = always;
  await lock.open(sealed);
  for (const ms of [400 * 24 * 60 * minute, -500 * 24 * 60 * minute]) {
    now += ms;
    expect([alarm, await lock.current()]).toEqual([undefined, open]);
  }
});

test('a time that the user chooses later counts from the last use', async () => {
  settings = { ...settings, lockAfter: 480 };
  await lock.open(sealed);
  now += 20 * minute;
  await lock.noteUse();
  settings = { ...settings, lockAfter: 15 };
  await lock.enforce();
  expect([alarm, await lock.current()]).toEqual([now + 15 * minute, open]);
});
