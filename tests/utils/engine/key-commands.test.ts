import { beforeEach, expect, test } from 'vitest';
import { createKeyCommands, type KeyCommands } from '../../../utils/engine/key-commands.ts';
import type { LockedKey, SealedKey } from '../../../utils/engine/ports/settings.ts';
import type { FailureCode } from '../../../utils/failure/failure.ts';
import { defaultLimits } from '../../../utils/rate-limit/limits.ts';
import type { FailedStep } from '../../../utils/task/answer.ts';

/** A key "sealed" by the vault of this test. */
const seal = (apiKey: string): SealedKey => ({ sealed: apiKey, iv: '', lastFour: '' });
const good = seal('outx_0123456789');

let stored: SealedKey | LockedKey | undefined;
/** What the lock holds while it is open. */
let opened: SealedKey | undefined;
let consentAt: number | undefined;
let isOnline: boolean;
let hasAccess: boolean;
let answer: FailedStep | undefined;
let calls: string[];
let keys: KeyCommands;
beforeEach(() => {
  stored = undefined;
  opened = undefined;
  consentAt = 1;
  isOnline = true;
  hasAccess = true;
  answer = undefined;
  calls = [];
  keys = createKeyCommands({
    settings: {
      settings: async () => ({
        fetchOnOpen: true,
        limits: defaultLimits,
        ...(consentAt !== undefined && { consentAt }),
      }),
      storedKey: async () => stored,
      async saveStoredKey(key) {
        stored = key;
      },
      async forgetKey() {
        stored = undefined;
      },
    },
    vault: {
      seal: async (apiKey) => seal(apiKey),
      unseal: async ({ sealed }) => (sealed === 'of another vault' ? undefined : sealed),
    },
    lock: {
      async current() {
        const sealed = stored && 'locked' in stored ? opened : stored;
        if (sealed?.sealed === 'of another vault') return { missing: 'key-missing' };
        return sealed
          ? { apiKey: sealed.sealed }
          : { missing: stored ? 'key-locked' : 'key-missing' };
      },
      async open(key) {
        opened = key;
      },
      async close() {
        opened = undefined;
      },
    },
    outx: {
      async checkKey(apiKey) {
        calls.push(`check ${apiKey}`);
        return { kind: 'accepted' };
      },
      async sendCode(email) {
        calls.push(`send to ${email}`);
        return answer ?? { kind: 'sent' };
      },
      async signIn(email, code) {
        calls.push(`sign in ${email} ${code}`);
        return answer ?? { kind: 'signed-in', apiKey: 'outx_by_email' };
      },
    },
    isOnline: () => isOnline,
    hasAccess: async () => hasAccess,
    keyReady: async (how) => {
      const sealed = stored && 'locked' in stored ? opened : stored;
      calls.push(`${how} ${sealed?.sealed}`);
    },
    now: () => 7,
    logActivity: (kind) => calls.push(kind),
  });
});

test('a saved key is stored before the fetches that wait for one resume', async () => {
  await keys.save(good);
  expect(calls).toEqual(['key-saved outx_0123456789']);
});

test.each([
  ['is of another vault', 'of another vault'],
  ['is empty', ''],
  ['has spaces', 'outx 0123456789'],
])('a key that %s is rejected, and the stored one is kept', async (_, sealed) => {
  await keys.save(good);
  await expect(keys.save(seal(sealed))).rejects.toThrow();
  expect([stored, calls.length]).toEqual([good, 1]);
});

test('a deleted key is no longer stored, and the activity log says so', async () => {
  await keys.save(good);
  await keys.forget();
  expect([stored, calls.at(-1)]).toEqual([undefined, 'key-forgotten']);
});

test('a check asks OutX about the key it is given, or else about the stored one', async () => {
  await keys.check(good);
  stored = seal('outx_stored');
  await keys.check(undefined);
  expect(calls).toEqual(['check outx_0123456789', 'check outx_stored']);
});

test('a check without a key that can be unsealed fails without a request', async () => {
  const missing = { kind: 'failed', failure: { code: 'key-missing', at: 7 } };
  expect(await keys.check(undefined)).toEqual(missing);
  expect(await keys.check(seal('of another vault'))).toEqual(missing);
  expect(calls).toEqual([]);
});

/** The good key, locked with a passphrase. */
const lockedGood: LockedKey = {
  ...({ algorithm: 'PBKDF2-SHA-256', iterations: 1 } as const),
  ...{ salt: '', locked: 'x', iv: '', lastFour: '' },
};

test('a lock is stored while the key stays unlocked, and the fetches that wait resume', async () => {
  await keys.save(good);
  await keys.setLock(lockedGood, good);
  expect([stored, opened]).toEqual([lockedGood, good]);
  expect(calls.at(-1)).toBe('key-unlocked outx_0123456789');
  await keys.lock();
  expect(opened).toBeUndefined();
});

test.each<[string, SealedKey | undefined, SealedKey]>([
  ['no key is stored', undefined, good],
  ['another key is stored', { ...good, lastFour: '1234' }, good],
  ['another vault sealed it', good, seal('of another vault')],
])('a lock is rejected if %s', async (_, before, sealed) => {
  stored = before;
  await expect(keys.setLock(lockedGood, sealed)).rejects.toThrow();
  expect([stored, opened]).toEqual([before, undefined]);
});

test('an unlocked key can be used, and the fetches that wait for it resume', async () => {
  stored = lockedGood;
  expect(await keys.check(undefined)).toMatchObject({ failure: { code: 'key-locked' } });
  expect(calls).toEqual([]);
  expect(await keys.unlock(good)).toBeUndefined();
  await keys.check(undefined);
  expect(calls).toEqual(['key-unlocked outx_0123456789', 'check outx_0123456789']);
});

test('a key without a lock, or with another ending, can’t be unlocked', async () => {
  stored = good;
  await expect(keys.unlock(seal('outx_another'))).rejects.toThrow();
  stored = { ...lockedGood, lastFour: '1234' };
  await expect(keys.unlock(good)).rejects.toThrow();
  expect(opened).toBeUndefined();
});

test('a key that was locked in another browser profile is missing', async () => {
  stored = lockedGood;
  const lost = await keys.unlock(seal('of another vault'));
  expect([lost?.code, opened]).toEqual(['key-missing', undefined]);
});

test.each<[string, () => Promise<unknown>, unknown]>([
  ['another key is saved', () => keys.save(good), good],
  ['the user signs in', () => keys.signIn({ email, code: '1' }), seal('outx_by_email')],
  ['the key is forgotten', () => keys.forget(), undefined],
])('the lock is gone, open or not, once %s', async (_, act, expected) => {
  for (const key of [seal('outx_before'), undefined]) {
    stored = lockedGood;
    opened = key;
    await act();
    expect([stored, opened]).toEqual([expected, undefined]);
  }
});

const email = 'ada@example.com';
const code = '123456';
const hour = 60 * 60_000;
const failing = (code: FailureCode, retryAfterMs?: number): FailedStep => ({
  kind: 'failed',
  failure: { code, at: 7 },
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});

test('a sign-in stores the key sealed before the fetches that wait for one resume, and returns none of it', async () => {
  expect(await keys.sendCode(email)).toEqual({ ok: true });
  expect(await keys.signIn({ email, code })).toEqual({ ok: true });
  expect(calls).toEqual([
    `send to ${email}`,
    `sign in ${email} ${code}`,
    'key-saved outx_by_email',
  ]);
});

test('nothing is sent before the user agrees, except by who has saved a key', async () => {
  consentAt = undefined;
  await expect(keys.sendCode(email)).rejects.toThrow();
  await expect(keys.signIn({ email, code })).rejects.toThrow();
  expect(calls).toEqual([]);
  stored = good;
  expect(await keys.sendCode(email)).toEqual({ ok: true });
});

test('nothing is sent while the browser is offline', async () => {
  isOnline = false;
  const offline = { ok: false, failure: { code: 'offline', at: 7 } };
  expect(await keys.sendCode(email)).toEqual(offline);
  expect(await keys.signIn({ email, code })).toEqual(offline);
  expect(calls).toEqual([]);
});

test('nothing is sent without access to OutX: no sign-in, and no check of a key', async () => {
  hasAccess = false;
  const missing = { ok: false, failure: { code: 'access-missing', at: 7 } };
  expect(await keys.sendCode(email)).toEqual(missing);
  expect(await keys.signIn({ email, code })).toEqual(missing);
  expect(await keys.check(good)).toEqual(failing('access-missing'));
  expect(calls).toEqual([]);
});

test('a failed step keeps the stored key, and says when it may work again', async () => {
  stored = good;
  answer = failing('rate-limited', 40_000);
  const failed = { ok: false, failure: { code: 'rate-limited', at: 7 }, retryAt: 40_007 };
  expect(await keys.sendCode(email)).toEqual(failed);
  expect(await keys.signIn({ email, code })).toEqual(failed);
  expect(stored).toBe(good);
});

test.each<[string, FailureCode, number | undefined, FailureCode]>([
  ['just sent', 'code-refused', 7 - hour + 1, 'code-refused'],
  ['an hour old', 'code-refused', 7 - hour, 'code-expired'],
  ['of unknown age', 'code-refused', undefined, 'code-refused'],
  ['an hour old, while OutX is down', 'service-fault', 7 - hour, 'service-fault'],
])('a refused code that is %s', async (_, given, sentAt, expected) => {
  answer = failing(given);
  const entered = { email, code, ...(sentAt !== undefined && { sentAt }) };
  expect(await keys.signIn(entered)).toMatchObject({ ok: false, failure: { code: expected } });
});
