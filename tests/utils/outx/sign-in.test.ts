import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRuleInput } from '../../../sandbox/faults/fault-rule.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import type { FailedStep } from '../../../utils/task/answer.ts';
import { clientOf, goodKey } from './clients.ts';
import { answering, startPlainServer } from './plain-server.ts';

const email = 'ada@example.com';
const code = '123456';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.control.reset());

type Answer = { readonly kind: string } | FailedStep;

const summaryOf = (answer: Answer) =>
  'failure' in answer ? `${answer.kind} ${answer.failure.code}` : answer.kind;

/** The faults that mean the same for both calls, and what they mean. */
const faults: readonly (readonly [FaultRuleInput['kind'], string])[] = [
  ['402', 'failed plan-limit'],
  ['403-no-browser', 'failed no-browser'],
  ['405', 'failed unexpected'],
  ['429', 'failed rate-limited'],
  ['500', 'failed service-fault'],
  ['502', 'failed service-fault'],
  ['503', 'failed service-fault'],
  ['html', 'failed unreadable'],
  ['empty-200', 'failed unreadable'],
  ['truncated', 'failed unreadable'],
  ['truncated-clean', 'failed unreadable'],
  ['glued', 'failed unreadable'],
  ['dropped', 'failed unreachable'],
  ['redirect', 'failed unreachable'],
  ['captive-portal', 'failed unreachable'],
];

describe('having a code sent', () => {
  const send = () => clientOf(sandbox.apiUrl).sendCode(email);

  test('sends the address to OutX and no key', async () => {
    const client = clientOf(sandbox.apiUrl);
    expect(await client.sendCode(email)).toEqual({ kind: 'sent' });
    const [request] = client.sent;
    expect(request?.url).toBe(`${sandbox.apiUrl}/linkedin-agent/auth-send-otp`);
    expect(request?.init).toMatchObject({
      ...{ method: 'POST', body: JSON.stringify({ email }), redirect: 'error' },
      ...{ headers: { 'content-type': 'application/json' }, credentials: 'omit' },
    });
    expect(request?.init.headers).not.toHaveProperty('x-api-key');
  });

  test.each([
    ...faults,
    ['400', 'failed email-refused'],
    ['401', 'failed email-refused'],
    ['403', 'failed email-refused'],
    ['404', 'failed email-refused'],
    ['success-false', 'failed email-refused'],
  ] as typeof faults)('answered with %s', async (kind, expected) => {
    sandbox.control.fault({ at: 'send-otp', kind } as FaultRuleInput);
    expect(summaryOf(await send())).toBe(expected);
  });

  test.each([
    ['40', 40_000],
    [{ dateInSeconds: 90 }, 90_000],
    ['soon', undefined],
  ])('too often, with Retry-After %j', async (retryAfter, expected) => {
    sandbox.control.fault({ at: 'send-otp', kind: '429', retryAfter });
    const { retryAfterMs } = (await send()) as FailedStep;
    if (expected === undefined) expect(retryAfterMs).toBeUndefined();
    else expect(Math.abs((retryAfterMs ?? 0) - expected)).toBeLessThan(2_000);
  });

  test('that takes too long fails', async () => {
    sandbox.control.fault({ at: 'send-otp', kind: 'hold', moment: 'before' });
    const client = clientOf(sandbox.apiUrl, { createTimeoutMs: 100 });
    expect(summaryOf(await client.sendCode(email))).toBe('failed timed-out');
  });
});

describe('signing in', () => {
  const signIn = (entered = code) => clientOf(sandbox.apiUrl).signIn(email, entered);
  const send = () => clientOf(sandbox.apiUrl).sendCode(email);

  test('returns a key that OutX accepts', async () => {
    await send();
    const answer = await signIn();
    expect(answer).toEqual({ kind: 'signed-in', apiKey: expect.stringMatching(/^outx_/) });
    const apiKey = 'apiKey' in answer ? answer.apiKey : '';
    expect(await clientOf(sandbox.apiUrl).checkKey(apiKey)).toEqual({ kind: 'accepted' });
  });

  test('with a wrong code, with one that has expired, and with none that was sent', async () => {
    const refused = {
      kind: 'failed',
      failure: { code: 'code-refused', reason: 'Invalid or expired OTP' },
    };
    expect(await signIn()).toMatchObject(refused);
    await send();
    expect(await signIn('654321')).toMatchObject(refused);
    expect(summaryOf(await signIn('12345'))).toBe('failed code-refused');
    sandbox.control.expireCodes();
    expect(await signIn()).toMatchObject(refused);
  });

  test.each([
    ...faults,
    ['400', 'failed code-refused'],
    ['401', 'failed code-refused'],
    ['403', 'failed code-refused'],
    ['404', 'failed code-refused'],
    ['success-false', 'failed code-refused'],
  ] as typeof faults)('answered with %s', async (kind, expected) => {
    await send();
    sandbox.control.fault({ at: 'verify-otp', kind } as FaultRuleInput);
    expect(summaryOf(await signIn())).toBe(expected);
  });

  test.each<[string, object, object]>([
    [
      'a key within data',
      { data: { team: { api_key: goodKey } } },
      { kind: 'signed-in', apiKey: goodKey },
    ],
    [
      'a key elsewhere, of which nothing is shown',
      { message: `Your key is ${goodKey}` },
      { kind: 'failed', failure: { code: 'unreadable', at: expect.any(Number) } },
    ],
    [
      'a key that fits in no header',
      { team: { api_key: 'outx one' } },
      { kind: 'failed', failure: { code: 'unreadable', at: expect.any(Number) } },
    ],
    [
      'a key that is no text',
      { team: { api_key: 7 } },
      { kind: 'failed', failure: { code: 'unreadable', at: expect.any(Number) } },
    ],
  ])('answered with %s', async (_, body, expected) => {
    const server = await startPlainServer(answering(200, body));
    expect(await clientOf(server.url).signIn(email, code)).toEqual(expected);
    await server.close();
  });
});
