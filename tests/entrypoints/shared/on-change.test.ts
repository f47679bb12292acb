import '../fake-browser.ts';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announceChange } from '../../../entrypoints/background/announce-change.ts';
import { onChange } from '../../../entrypoints/shared/on-change.ts';
import type { ChangedSlugs } from '../../../utils/messages/protocol.ts';
import { slugOf } from '../../utils/profile/slug-of.ts';

const ada = slugOf('ada-lovelace');
const bob = slugOf('bob');

/** Reads whose answers the test gives, in any order. */
let reads: PromiseWithResolvers<string>[];
let shown: string[];
let failures: unknown[];
let stop: () => void;

beforeEach(() => {
  reads = [];
  shown = [];
  failures = [];
  stop = onChange({
    concerns: (slugs: ChangedSlugs) => slugs === 'all' || slugs.includes(ada),
    read() {
      const read = Promise.withResolvers<string>();
      reads.push(read);
      return read.promise;
    },
    show: (result) => shown.push(result),
    fail: (error) => failures.push(error),
  });
});
afterEach(() => stop());

async function announce(slugs: ChangedSlugs) {
  announceChange(slugs);
  await settled();
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('it reads at once, and again after each change that concerns it', async () => {
  expect(reads).toHaveLength(1);
  await announce([bob]);
  expect(reads).toHaveLength(1);
  await announce([bob, ada]);
  await announce('all');
  expect(reads).toHaveLength(3);
});

test('the newest read is shown, even if an older one is answered later', async () => {
  await announce([ada]);
  reads[1]?.resolve('new');
  await settled();
  reads[0]?.resolve('old');
  await settled();
  expect(shown).toEqual(['new']);
});

test('an error of the newest read is reported, an older one is not', async () => {
  await announce([ada]);
  reads[0]?.reject(new Error('old'));
  reads[1]?.reject(new Error('new'));
  await settled();
  expect(failures).toEqual([new Error('new')]);
});

test('after it is stopped, it neither shows nor reads', async () => {
  stop();
  reads[0]?.resolve('late');
  await announce([ada]);
  expect(reads).toHaveLength(1);
  expect(shown).toEqual([]);
});

test('several readers hear of one change', async () => {
  const read = vi.fn(async () => 'other');
  const stopOther = onChange({
    concerns: () => true,
    read,
    show: () => {},
    fail: () => {},
  });
  await announce([ada]);
  expect([reads.length, read.mock.calls.length]).toEqual([2, 2]);
  stopOther();
});
