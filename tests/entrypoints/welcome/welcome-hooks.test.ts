// @vitest-environment happy-dom
import '../fake-browser.ts';

import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { useKeyCheck } from '../../../entrypoints/welcome/use-key-check.ts';
import { usePractice } from '../../../entrypoints/welcome/use-practice.ts';
import { useSignIn } from '../../../entrypoints/welcome/use-sign-in.ts';
import { onMessage } from '../../../utils/messages/messenger.ts';
import type { EnteredCode, KeyCheck, SignInResult } from '../../../utils/task/answer.ts';
import { fakeBrowser } from '../fake-browser.ts';

const email = 'ada@example.com';

let answer: SignInResult;
let check: KeyCheck;
let entered: EnteredCode[];
let checks: number;
onMessage('sendCode', () => answer);
onMessage('signIn', ({ data }) => {
  entered.push(data);
  return answer;
});
onMessage('checkKey', () => {
  checks += 1;
  return check;
});

beforeEach(() => {
  answer = { ok: true };
  check = { kind: 'accepted' };
  entered = [];
  checks = 0;
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  fakeBrowser.reset();
});

describe('the sign-in', () => {
  function start() {
    const onSignedIn = vi.fn();
    const { result } = renderHook(() => useSignIn(onSignedIn));
    const step = (act_: (actions: typeof result.current.actions) => unknown) =>
      act(async () => void (await act_(result.current.actions)));
    return { result, step, onSignedIn };
  }

  test('asks for the code once it is sent, and for another one not before 30 seconds', async () => {
    const { result, step } = start();
    const before = Date.now();
    await step(({ sendCode }) => sendCode(email));
    const { resendAt = 0, ...state } = result.current.state;
    expect(state).toEqual({ email, sent: 1, isBusy: false });
    expect(resendAt - before).toBeGreaterThanOrEqual(30_000);
    await step(({ sendCode }) => sendCode(email));
    expect(result.current.state.sent).toBe(2);
  });

  test('tells the background when the code was sent, and forgets the address afterwards', async () => {
    const { result, step, onSignedIn } = start();
    await step(({ sendCode }) => sendCode(email));
    await step(({ signIn }) => signIn('123456'));
    expect(entered).toEqual([{ email, code: '123456', sentAt: expect.any(Number) }]);
    expect(result.current.state).toEqual({ sent: 0, isBusy: false });
    expect(onSignedIn).toHaveBeenCalledOnce();
  });

  test('doesn’t know when a code was sent that the user had, nor one for another address', async () => {
    const { step } = start();
    await step(({ sendCode }) => sendCode('bob@example.com'));
    await step(({ changeEmail }) => changeEmail());
    await step(({ enterCode }) => enterCode(email));
    await step(({ signIn }) => signIn('123456'));
    expect(entered).toEqual([{ email, code: '123456' }]);
  });

  test('stays where it is when a step fails, and says why until the next', async () => {
    const { result, step, onSignedIn } = start();
    await step(({ enterCode }) => enterCode(email));
    const failure = { code: 'rate-limited', at: 1 } as const;
    answer = { ok: false, failure, retryAt: 7 };
    await step(({ signIn }) => signIn('123456'));
    const failed = { failure, retryAt: 7 };
    expect(result.current.state).toEqual({ email, sent: 0, isBusy: false, failed });
    expect(onSignedIn).not.toHaveBeenCalled();
    answer = { ok: true };
    await step(({ sendCode }) => sendCode(email));
    expect(result.current.state).not.toHaveProperty('failed');
  });
});

test('a key is checked once when there is one, and again when it was replaced or the user asks', async () => {
  const { result, rerender } = renderHook(
    ({ hasKey, replaced }: { hasKey: boolean; replaced: number }) => useKeyCheck(hasKey, replaced),
    { initialProps: { hasKey: false, replaced: 0 } },
  );
  expect(checks).toBe(0);
  rerender({ hasKey: true, replaced: 0 });
  await vi.waitFor(() => expect(result.current.check).toEqual({ kind: 'accepted' }));
  expect(checks).toBe(1);

  check = { kind: 'accepted-no-browser' };
  rerender({ hasKey: true, replaced: 1 });
  await vi.waitFor(() => expect(result.current.check).toEqual({ kind: 'accepted-no-browser' }));
  check = { kind: 'accepted' };
  act(() => result.current.checkAgain());
  expect(result.current.check).toBeUndefined();
  await vi.waitFor(() => expect(result.current.check).toEqual({ kind: 'accepted' }));
  expect(checks).toBe(3);
});

test('practice plays a fetch, which can be cancelled, and sends nothing', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const { result } = renderHook(() => usePractice());
  const wait = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
  const stage = () => {
    const { stage } = result.current;
    return stage.kind === 'active' ? stage.step : stage.kind;
  };
  act(() => result.current.actions.start());
  const stages = [stage()];
  for (let ms = 0; ms < 5_000; ms += 100) {
    wait(100);
    if (stage() !== stages.at(-1)) stages.push(stage());
  }
  expect(stages).toEqual(['creating', 'waiting', 'reading', 'fetched']);

  act(() => result.current.actions.reset());
  act(() => result.current.actions.start());
  wait(800);
  act(() => result.current.actions.reset());
  wait(5_000);
  expect(stage()).toBe('unfetched');
  expect(fakeBrowser.received()).toEqual([]);
});
