import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRuleInput } from '../../../sandbox/faults/fault-rule.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import { clientOf, goodKey } from './clients.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.control.reset());

describe('a key check', () => {
  const resultOf = async (key: string) => {
    const answer = await clientOf(sandbox.apiUrl).checkKey(key);
    return 'failure' in answer ? `${answer.kind} ${answer.failure.code}` : answer.kind;
  };

  test.each([
    ['a good key', goodKey, 'accepted'],
    ['a wrong key', 'outx_invalid_0123', 'failed key-rejected'],
    ['no key', '', 'failed key-rejected'],
  ])('%s', async (_, key, expected) => {
    expect(await resultOf(key)).toBe(expected);
  });

  test.each<[FaultRuleInput['kind'], string]>([
    ['400', 'accepted'],
    ['401', 'failed key-rejected'],
    ['402', 'failed plan-limit'],
    ['403', 'failed forbidden'],
    ['403-no-browser', 'accepted-no-browser'],
    ['404', 'accepted'],
    ['405', 'failed unexpected'],
    ['429', 'failed rate-limited'],
    ['500', 'failed service-fault'],
    ['html', 'failed unreadable'],
    ['empty-200', 'failed unreadable'],
    ['success-false', 'failed unreadable'],
    ['dropped', 'failed unreachable'],
    ['redirect', 'failed unreachable'],
  ])('answered with %s', async (kind, expected) => {
    sandbox.control.fault({ at: 'poll', kind } as FaultRuleInput);
    expect(await resultOf(goodKey)).toBe(expected);
  });

  test('creates no task, whatever its result', async () => {
    for (const key of [goodKey, 'outx_invalid_0123', '']) await resultOf(key);
    expect(sandbox.control.report().tasks).toEqual([]);
    expect(sandbox.control.report().counts).toEqual({ poll: { '-': 3 } });
  });
});
