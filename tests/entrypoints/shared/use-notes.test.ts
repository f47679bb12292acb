// @vitest-environment happy-dom
import '../fake-browser.ts';

import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useCommands } from '../../../entrypoints/shared/use-commands.ts';
import { useNotes } from '../../../entrypoints/shared/use-notes.ts';
import { onMessage, sendMessage } from '../../../utils/messages/messenger.ts';
import type { CommandResult } from '../../../utils/messages/protocol.ts';
import { slugOf } from '../../utils/profile/slug-of.ts';

const ada = slugOf('ada-lovelace');
const failed: CommandResult = { ok: false, failure: { code: 'storage-full', at: 0 } };

/** The notes that reached the background, which answers when the test says so. */
let notes: string[];
let answer: (result: CommandResult) => Promise<void>;
let stopAnswering: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  notes = [];
  const waiting: ((result: CommandResult) => void)[] = [];
  answer = (result) =>
    act(async () => {
      waiting.shift()?.(result);
      await vi.advanceTimersByTimeAsync(0);
    });
  stopAnswering = onMessage('annotate', ({ data: { edit } }) => {
    if (edit.kind === 'note') notes.push(edit.text);
    return new Promise((resolve) => waiting.push(resolve));
  });
});
afterEach(() => {
  cleanup();
  stopAnswering();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function open() {
  const { result } = renderHook(() => {
    const commands = useCommands();
    return { ...commands, ...useNotes(commands.run) };
  });
  const type = (text: string) =>
    act(async () => {
      void result.current.save(ada, text);
      await vi.advanceTimersByTimeAsync(0);
    });
  const star = () =>
    act(async () => {
      void result.current.run(() => sendMessage('remove', { slugs: [ada] }));
      await vi.advanceTimersByTimeAsync(0);
    });
  return {
    type,
    star,
    unsaved: () => result.current.unsaved.get(ada),
    failure: () => result.current.failure?.code,
  };
}

/** Whether the browser would ask before the page closes. */
function asksBeforeClose() {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

test('a note is unsaved until the background has stored it', async () => {
  const { type, unsaved } = open();
  expect(asksBeforeClose()).toBe(false);
  await type('Hello');
  expect([unsaved(), asksBeforeClose()]).toEqual(['Hello', true]);
  await answer({ ok: true });
  expect([unsaved(), asksBeforeClose()]).toEqual([undefined, false]);
});

test('every keystroke is sent at once, and only the last one counts as saved', async () => {
  const { type, unsaved } = open();
  await type('H');
  await type('Hi');
  expect(notes).toEqual(['H', 'Hi']);
  await answer({ ok: true });
  expect(unsaved()).toBe('Hi');
  await answer({ ok: true });
  expect(unsaved()).toBeUndefined();
});

const retry = () => act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));

test('a note that could not be stored is reported and retried, until the retry succeeds', async () => {
  const { type, unsaved, failure } = open();
  await type('Hi');
  await answer(failed);
  expect([unsaved(), failure()]).toEqual(['Hi', 'storage-full']);
  await retry();
  expect(notes).toEqual(['Hi', 'Hi']);
  await answer({ ok: true });
  expect([unsaved(), failure()]).toEqual([undefined, undefined]);
});

test('a background that does not answer is called so, until it does', async () => {
  const { type, star, unsaved, failure } = open();
  stopAnswering();
  await type('Hi');
  expect([unsaved(), failure()]).toEqual(['Hi', 'background-unreachable']);
  await star();
  expect(failure()).toBe('background-unreachable');
  stopAnswering = onMessage('annotate', () => ({ ok: true }));
  await retry();
  expect([unsaved(), failure()]).toEqual([undefined, undefined]);
});

test('a note that was typed over is not retried', async () => {
  const { type } = open();
  await type('H');
  await type('Hi');
  await answer(failed);
  await answer({ ok: true });
  await act(async () => void (await vi.advanceTimersByTimeAsync(5_000)));
  expect(notes).toEqual(['H', 'Hi']);
});
