import { beforeEach, expect, test } from 'vitest';
import { createKeyCommands, type KeyCommands } from '../../../utils/engine/key-commands.ts';
import type { SealedKey } from '../../../utils/engine/ports/settings.ts';
import type { FailureCode } from '../../../utils/failure/failure.ts';
import { defaultLimits } from '../../../utils/rate-limit/limits.ts';
import type { FailedStep } from '../../../utils/task/answer.ts';

/** A key "sealed" by the vault of this test. */
const seal = (apiKey: string): SealedKey => ({ sealed: apiKey, iv: '', lastFour: '' });
const good = seal('outx_0123456789');

let stored: SealedKey | undefined;
let consentAt: number | undefined;
let isOnline: boolean;
let answer: FailedStep | undefined;
let calls: string[];
let keys: KeyCommands;
beforeEach(() => {
  stored = undefined;
  consentAt = 1;
  isOnline = true;
  answer = undefined;
  calls = [];
  keys = createKeyCommands({
    settings: {
      settings: async () => ({
        fetchOnOpen: true,
        limits: defaultLimits,
        ...(consentAt !== undefined && { consentAt }),
      }),
      sealedKey: async () => stored,
      async saveSealedKey(key) {
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
    keySaved: async () => void calls.push(`saved ${stored?.sealed}`),
    now: () => 7,
    logActivity: (kind) => calls.push(kind),
  });
});

test('a saved key is stored before the fetches that wait for one resume', async () => {
  await keys.save(good);
  expect(calls).toEqual(['saved outx_0123456789']);
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
  expect(calls).toEqual([`send to ${email}`, `sign in ${email} ${code}`, 'saved outx_by_email']);
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
