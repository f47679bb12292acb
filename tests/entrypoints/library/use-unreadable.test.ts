// @vitest-environment happy-dom
import '../fake-browser.ts';

import { act, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { largeFrom, useUnreadable } from '../../../entrypoints/library/use-unreadable.ts';
import type { UnreadableProfile } from '../../../utils/engine/ports/library.ts';
import { entryOf } from '../../../utils/search/entry.ts';
import { slugOf } from '../../e2e/harness/records.ts';

const hourMs = 60 * 60 * 1000;
const damaged = { slug: slugOf('someone'), profile: 5 } as unknown as UnreadableProfile;

/** Opens the page, waits until it has looked through the library, and closes it. Returns how many it says can't be read. */
async function open(size: number, found: readonly UnreadableProfile[] = []) {
  const entry = entryOf({ slug: slugOf('someone'), name: 'Someone', text: 'someone' });
  const index = { entries: Array.from({ length: size }, () => entry), isWhole: true };
  const read = vi.fn();
  const library = {
    async *unreadable() {
      yield found;
      read();
    },
  };
  const page = renderHook(() => useUnreadable(library, index, () => {}));
  await act(async () => void (await vi.advanceTimersByTimeAsync(10)));
  const said = page.result.current?.count ?? 0;
  page.unmount();
  return { hasRead: read.mock.calls.length > 0, said };
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 28) });
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('profiles that can’t be read are looked for', () => {
  test('each time, in a small library', async () => {
    for (let n = 0; n < 2; n++) {
      expect(await open(largeFrom - 1)).toEqual({ hasRead: true, said: 0 });
    }
  });

  test('once a day, in a large one', async () => {
    expect(await open(largeFrom)).toEqual({ hasRead: true, said: 0 });
    expect(await open(largeFrom)).toEqual({ hasRead: false, said: 0 });
    vi.advanceTimersByTime(24 * hourMs);
    expect((await open(largeFrom)).hasRead).toBe(true);
  });

  test('each time, as long as there are some', async () => {
    for (let n = 0; n < 2; n++) {
      expect(await open(largeFrom, [damaged])).toEqual({ hasRead: true, said: 1 });
    }
  });

  test('again after an update', async () => {
    await open(largeFrom);
    localStorage.setItem('allReadAt', `0.0.1 ${Date.now()}`);
    expect((await open(largeFrom)).hasRead).toBe(true);
  });
});
