// @vitest-environment happy-dom
import '../fake-browser.ts';

import { act, cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useNotes } from '../../../entrypoints/library/use-notes.ts';
import { onMessage } from '../../../utils/messages/messenger.ts';
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
});

function open() {
  const onFault = vi.fn();
  const { result } = renderHook(() => useNotes(onFault));
  const type = (text: string) =>
    act(async () => {
      void result.current.save(ada, text);
      await vi.advanceTimersByTimeAsync(0);
    });
  return { type, onFault, unsaved: () => result.current.unsaved.get(ada) };
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

test('a note that could not be stored is reported and retried', async () => {
  const { type, unsaved, onFault } = open();
  await type('Hi');
  await answer(failed);
  expect(onFault).toHaveBeenCalledOnce();
  expect(unsaved()).toBe('Hi');
  await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
  expect(notes).toEqual(['Hi', 'Hi']);
  await answer({ ok: true });
  expect(unsaved()).toBeUndefined();
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
