import '../fake-browser.ts';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createImportChannel } from '../../../entrypoints/library/import-channel.ts';
import { onMessage } from '../../../utils/messages/messenger.ts';
import type { CommitResult } from '../../../utils/messages/protocol.ts';

/** The background's side: what ends the commit, how far it is, and whether it was told to cancel. */
let end: (result: CommitResult) => void;
let merged: number;
let isCancelled: boolean;
let stopAnswering: (() => void)[];

beforeEach(() => {
  vi.useFakeTimers();
  [merged, isCancelled] = [0, false];
  stopAnswering = [
    onMessage('commitImport', () => new Promise((resolve) => (end = resolve))),
    onMessage('followImport', ({ data }) => {
      isCancelled ||= data.isCancelled;
      return { ok: true, merged };
    }),
  ];
});
afterEach(() => {
  for (const stop of stopAnswering) stop();
  vi.useRealTimers();
});

const channel = () => createImportChannel({ async stage() {}, async discard() {} });

test('a commit says how many records are merged until it has ended', async () => {
  const seen: number[] = [];
  const { signal } = new AbortController();
  const committed = channel().commit(1_000, (each) => seen.push(each), signal);
  for (merged of [200, 600]) await vi.advanceTimersByTimeAsync(250);
  expect(seen).toEqual([200, 600]);
  end({ ok: true, changed: 999 });
  expect(await committed).toEqual({ changed: 999 });
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen).toEqual([200, 600]);
});

test.each<[string, CommitResult, object]>([
  ['rejects if nothing was changed', { ok: true, changed: 0 }, { name: 'AbortError' }],
  ['says what was changed if it was too late', { ok: true, changed: 7 }, { changed: 7 }],
])('a commit that is cancelled %s', async (_, result, expected) => {
  const run = new AbortController();
  const committed = channel()
    .commit(1_000, () => {}, run.signal)
    .catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(250);
  expect(isCancelled).toBe(false);
  run.abort();
  await vi.advanceTimersByTimeAsync(250);
  expect(isCancelled).toBe(true);
  end(result);
  expect(await committed).toMatchObject(expected);
});
