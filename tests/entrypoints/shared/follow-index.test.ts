import '../fake-browser.ts';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { announceChange } from '../../../entrypoints/background/announce-change.ts';
import { annotate } from '../../../entrypoints/shared/annotate.ts';
import { followIndex, type LibraryIndex } from '../../../entrypoints/shared/follow-index.ts';
import type { Library } from '../../../utils/engine/ports/library.ts';
import { onMessage } from '../../../utils/messages/messenger.ts';
import type { ChangedSlugs, CommandResult } from '../../../utils/messages/protocol.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { IndexRow } from '../../../utils/search/index-row.ts';
import { slugOf } from '../../utils/profile/slug-of.ts';

const row = (name: string, fetchedAt = 1): IndexRow => ({
  slug: slugOf(name),
  name,
  fetchedAt,
  text: `${name}\n\n`,
});

let rows: Map<Slug, IndexRow>;
let indexRows: ReturnType<typeof vi.fn<Library['indexRows']>>;
let shown: LibraryIndex[];
let failures: unknown[];
let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  rows = new Map();
  shown = [];
  failures = [];
  indexRows = vi.fn(async (slugs) => slugs.map((slug) => rows.get(slug)));
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Follows an index that is read in batches of this many rows. */
async function follow(names: readonly string[], batchLength = 1) {
  for (const name of names) rows.set(slugOf(name), row(name));
  const library = {
    async *index() {
      const all = [...rows.values()];
      for (let at = 0; at < all.length; at += batchLength) yield all.slice(at, at + batchLength);
    },
    indexRows,
  } as Partial<Library> as Library;
  stop = followIndex(
    library,
    (index) => shown.push(index),
    (error) => failures.push(error),
  );
  await vi.advanceTimersByTimeAsync(0);
}

async function announce(slugs: ChangedSlugs, waitMs = 1_000) {
  announceChange(slugs);
  await vi.advanceTimersByTimeAsync(waitMs);
}

const names = (index: LibraryIndex | undefined) => index?.entries.map(({ name }) => name);

test('the index is shown each time its length has doubled, and when it is complete', async () => {
  await follow(['a', 'b', 'c', 'd', 'e']);
  expect(shown.map(({ entries, isWhole }) => [entries.length, isWhole])).toEqual([
    [1, false],
    [2, false],
    [4, false],
    [5, true],
  ]);
});

test('a change reads the rows that it names, and says what came and went', async () => {
  await follow(['a', 'b']);
  const before = shown.at(-1);
  rows.set(slugOf('a'), row('a', 2)).set(slugOf('c'), row('c'));
  rows.delete(slugOf('b'));
  await announce(['a', 'b', 'c'].map(slugOf));
  const after = shown.at(-1);
  expect(names(after)?.toSorted()).toEqual(['a', 'c']);
  expect(after?.step?.before).toBe(before?.entries);
  expect([...(after?.step?.removed ?? [])].map(({ name }) => name)).toEqual(['a', 'b']);
  expect(after?.step?.added.map(({ name, fetchedAt }) => [name, fetchedAt])).toEqual([
    ['a', 2],
    ['c', 1],
  ]);
});

test('a change of a row that stays the same is not shown', async () => {
  await follow(['a']);
  const before = shown.length;
  await announce([slugOf('a')]);
  expect(indexRows).toHaveBeenCalledOnce();
  expect(shown).toHaveLength(before);
});

test('changes in quick succession, as while a note is typed, are read together', async () => {
  await follow(['a']);
  for (let n = 0; n < 10; n++) await announce([slugOf('a')], 10);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(indexRows).toHaveBeenCalledTimes(2);
});

test('if everything changed, the whole index is read again, and only shown when complete', async () => {
  await follow(['a', 'b', 'c']);
  const before = shown.length;
  rows.delete(slugOf('a'));
  await announce('all');
  expect(shown.slice(before).map((index) => [names(index), index.isWhole])).toEqual([
    [['b', 'c'], true],
  ]);
});

test('an error is reported, and the next change is read', async () => {
  await follow(['a']);
  indexRows.mockRejectedValueOnce(new Error('Broken.'));
  await announce([slugOf('a')]);
  expect(failures).toEqual([new Error('Broken.')]);
  rows.set(slugOf('b'), row('b'));
  await announce([slugOf('b')]);
  expect(names(shown.at(-1))).toEqual(['a', 'b']);
});

test('after it is stopped, nothing is shown', async () => {
  await follow(['a']);
  stop();
  const before = shown.length;
  rows.set(slugOf('b'), row('b'));
  await announce([slugOf('b')]);
  expect(shown).toHaveLength(before);
});

describe('an edit of this page', () => {
  const answer = vi.fn<() => Promise<CommandResult>>();
  let stopAnswering = () => {};
  beforeEach(() => {
    stopAnswering = onMessage('annotate', answer);
  });
  afterEach(() => stopAnswering());

  const shownOf = (name: string) => {
    const found = shown.at(-1)?.entries.find(({ slug }) => slug === slugOf(name));
    return { starred: found?.starred, tags: found?.tags };
  };

  test('is shown before it is stored', async () => {
    await follow(['a', 'b']);
    const { promise, resolve } = Promise.withResolvers<CommandResult>();
    answer.mockReturnValue(promise);
    const edited = annotate([slugOf('a')], { kind: 'star', starred: true });
    expect(shownOf('a')).toEqual({ starred: true, tags: undefined });
    expect(shownOf('b')).toEqual({ starred: undefined, tags: undefined });
    rows.set(slugOf('a'), { ...row('a'), starred: true });
    resolve({ ok: true });
    expect(await edited).toEqual({ ok: true });
    await announce([slugOf('a')]);
    expect(shownOf('a').starred).toBe(true);
  });

  test.each([
    ['is refused', async () => ({ ok: false, failure: { code: 'storage-full', at: 1 } }) as const],
    ['isn’t answered', () => Promise.reject(new Error('No receiver.'))],
  ])('is taken back if it %s', async (_, refuse) => {
    await follow(['a']);
    rows.set(slugOf('a'), { ...row('a'), tags: ['hot'] });
    await announce([slugOf('a')]);
    answer.mockImplementation(refuse);
    const edited = annotate([slugOf('a')], { kind: 'remove-tag', tag: 'Hot' }).catch(() => {});
    expect(shownOf('a').tags).toBeUndefined();
    await edited;
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shownOf('a').tags).toEqual(['hot']);
  });
});
