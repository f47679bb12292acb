import { expect, test } from 'vitest';
import { answered, useSandbox } from './client.ts';

const sandbox = useSandbox();
const SEND = '/linkedin-agent/auth-send-otp';
const VERIFY = '/linkedin-agent/auth-verify-otp';
const email = 'jo@example.com';

async function keyFor(address: string): Promise<string> {
  await sandbox.post(SEND, { email: address });
  const body = await (await sandbox.post(VERIFY, { email: address, otp: '123456' })).json();
  return body.team.api_key;
}

test('a code can be requested with or without a name', async () => {
  const sent = [200, { success: true, email }];
  expect(await answered(sandbox.post(SEND, { email }))).toEqual(sent);
  expect(await answered(sandbox.post(SEND, { email, full_name: 'Jo Example' }))).toEqual(sent);
});

test('the code returns a user, a team and a valid key', async () => {
  await sandbox.post(SEND, { email });
  const [status, body] = await answered(sandbox.post(VERIFY, { email, otp: '123456' }));
  expect(status).toBe(200);
  expect(body).toEqual({
    user: { id: expect.any(String), full_name: 'jo', email },
    team: {
      id: expect.any(String),
      name: expect.any(String),
      api_key: expect.stringMatching(/^outx_/),
    },
  });
  expect((await sandbox.create('maya-lindqvist', await keyFor(email))).status).toBe(200);
});

test('an address always gets the same key, which no other address gets', async () => {
  const key = await keyFor(email);
  expect(await keyFor('Jo@Example.com')).toBe(key);
  expect(await keyFor('kim@example.com')).not.toBe(key);
});

test('a wrong code, or one that was never requested, is rejected', async () => {
  const rejected = [401, { error: 'Invalid or expired OTP' }];
  expect(await answered(sandbox.post(VERIFY, { email, otp: '123456' }))).toEqual(rejected);
  await sandbox.post(SEND, { email });
  expect(await answered(sandbox.post(VERIFY, { email, otp: '654321' }))).toEqual(rejected);
});

test('a code is rejected once it is too old, until another is requested', async () => {
  await sandbox.post(SEND, { email });
  sandbox.control.expireCodes();
  const verify = () => answered(sandbox.post(VERIFY, { email, otp: '123456' }));
  expect(await verify()).toEqual([401, { error: 'Invalid or expired OTP' }]);
  await sandbox.post(SEND, { email });
  expect((await verify())[0]).toBe(200);
});

test('both calls can fail in every way that the control knows', async () => {
  sandbox.control.fault({ at: 'send-otp', kind: '429', retryAfter: 40, times: 1 });
  const limited = await sandbox.post(SEND, { email });
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '40']);
  sandbox.control.fault({ at: 'send-otp', kind: 'dropped', times: 1 });
  await expect(sandbox.post(SEND, { email })).rejects.toThrow();

  await sandbox.post(SEND, { email });
  const verify = () => sandbox.post(VERIFY, { email, otp: '123456' });
  sandbox.control.fault({ at: 'verify-otp', kind: '503', times: 1 });
  expect((await verify()).status).toBe(503);
  sandbox.control.fault({ at: 'verify-otp', kind: 'truncated-clean', times: 1 });
  await expect((await verify()).json()).rejects.toThrow();
  expect((await verify()).status).toBe(200);
});

test('the error names the missing field', async () => {
  const noEmail = [400, { error: "Missing or invalid 'email'" }];
  expect(await answered(sandbox.post(SEND, {}))).toEqual(noEmail);
  expect(await answered(sandbox.post(SEND, { email: 'jo' }))).toEqual(noEmail);
  expect(await answered(sandbox.post(VERIFY, { otp: '123456' }))).toEqual(noEmail);
  expect(await answered(sandbox.post(VERIFY, { email }))).toEqual([
    400,
    { error: "Missing or invalid 'otp'" },
  ]);
});

test.each([SEND, VERIFY])('%s only accepts POST', async (path) => {
  expect((await sandbox.call(path)).status).toBe(405);
});
