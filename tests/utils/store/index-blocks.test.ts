import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { IndexRow } from '../../../utils/search/index-row.ts';
import { type PackedRows, packRows, unpackRows } from '../../../utils/search/packed-rows.ts';
import { isIndexRow } from '../../../utils/store/is-index-row.ts';
import { createLibrary } from '../../../utils/store/library-store.ts';
import { indexRowSchema, summarySchema } from '../../../utils/store/row-schemas.ts';
import { slugOf, version } from '../../e2e/harness/records.ts';
import { saveFetch } from '../../e2e/store/store-steps.ts';
import { openEmptyStores, type Stores, saveMany } from './store.ts';

/** Several blocks' worth. */
const slugs = Array.from({ length: 1_300 }, (_, n) =>
  slugOf(`p-${String(n * 7).padStart(4, '0')}`),
);

let stores: Stores;
let askToPack: ReturnType<typeof vi.fn<(afresh: boolean) => void>>;
beforeEach(openFilled);

async function openFilled() {
  stores = openEmptyStores();
  askToPack = vi.fn();
  await saveMany(
    stores,
    slugs.map((slug, n) => version(slug, 1_000 + n)),
  );
}

const bySlug = (one: IndexRow, other: IndexRow) => (one.slug < other.slug ? -1 : 1);

/** The whole index as a page reads it, and how many of its rows were in blocks. */
async function read() {
  const rows: IndexRow[] = [];
  const library = createLibrary(stores.database, { askToPack });
  for await (const batch of library.index()) rows.push(...batch);
  const blocks = await stored('indexBlocks');
  return {
    rows: rows.sort(bySlug),
    packed: blocks.reduce((sum, { count }) => sum + count, 0),
    blocks,
  };
}

const stored = async <Name extends 'summaries' | 'indexBlocks'>(name: Name) =>
  (await stores.database.connect()).getAll(name);

/** A step of a random history. */
const step = fc.oneof(
  fc.record({
    kind: fc.constantFrom('star', 'remove', 'restore', 'purge', 'pack', 'afresh'),
    at: fc.nat({ max: slugs.length - 1 }),
    count: fc.constantFrom(1, 2, 300),
  }),
  // nb. Between others, or before or after all of them.
  fc.record({
    kind: fc.constant('save'),
    at: fc.integer({ min: -5, max: 9_500 }),
    count: fc.constant(1),
  }),
);

async function take({ kind, at, count }: { kind: string; at: number; count: number }, now: number) {
  const some = slugs.slice(at, at + count);
  const { writer } = stores;
  switch (kind) {
    case 'save':
      return saveFetch(
        stores.tasks,
        version(slugOf(at < 0 ? `a${-at}` : `p-${String(at).padStart(4, '0')}`), now),
      );
    case 'star':
      return writer.annotate(some, (before) => ({ ...before, starred: !before.starred }));
    case 'remove':
      return writer.remove(some, now);
    case 'restore':
      return writer.restore(now - 1);
    case 'purge':
      return writer.purge(now);
    default:
      return writer.packIndex(kind === 'afresh');
  }
}

test('whatever is written, a block has the rows that the store has in its range, and a page reads all', async () => {
  await fc.assert(
    fc
      .asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        for (const [n, each] of steps.entries()) {
          await take(each, 10_000 + n);
          const [summaries, { rows, blocks }] = [await stored('summaries'), await read()];
          expect(rows).toEqual(summaries);
          expect(await stores.library.count()).toBe(summaries.length);
          for (const { from, until, count, packed } of blocks) {
            const its = summaries.filter(({ slug }) => slug >= from && slug < until);
            expect([unpackRows(packed), count]).toEqual([its, its.length]);
          }
        }
        expect(askToPack.mock.calls.filter(([afresh]) => afresh)).toEqual([]);
      })
      .beforeEach(async () => {
        await openFilled();
        await stores.writer.packIndex(false);
      }),
    { numRuns: 5 },
  );
});

test('a page asks for packing where much isn’t packed, and then reads blocks alone', async () => {
  expect((await read()).packed).toBe(0);
  await expect.poll(() => askToPack.mock.calls).toEqual([[false]]);
  await stores.writer.packIndex(false);
  const { packed, blocks } = await read();
  expect(packed).toBe(slugs.length);
  expect(Math.max(...blocks.map(({ count }) => count))).toBeLessThan(700);
  await stores.writer.annotate([slugs[0] as Slug], (before) => ({ ...before, starred: true }));
  expect((await read()).packed).toBeGreaterThan(slugs.length - 700);
  expect(askToPack).toHaveBeenCalledOnce();
});

describe('what a block says wrongly', () => {
  beforeEach(() => stores.writer.packIndex(false));

  test.each<[string, (rows: PackedRows) => unknown]>([
    ['is nothing', () => undefined],
    ['has no rows', () => 7],
    ['has too few rows', () => packRows([])],
    [
      'has too short a text',
      ({ own, ...rest }) => ({ ...rest, own: { ...own, narrow: own.narrow.slice(1) } }),
    ],
    [
      'lacks lengths',
      ({ searched, ...rest }) => ({
        ...rest,
        searched: { ...searched, lengths: searched.lengths.slice(1) },
      }),
    ],
  ])('isn’t read if it %s, and it is asked for again', async (_, damage) => {
    const [block] = await stored('indexBlocks');
    if (!block) return expect.unreachable();
    const db = await stores.database.connect();
    await db.put('indexBlocks', { ...block, packed: damage(block.packed) as never });
    expect((await read()).rows).toEqual(await stored('summaries'));
    await expect.poll(() => askToPack.mock.calls).toEqual([[true]]);
    await stores.writer.packIndex(true);
    await read();
    expect(askToPack).toHaveBeenCalledOnce();
  });

  test('is packed again if the store has other rows', async () => {
    await (await stores.database.connect()).delete('summaries', slugs[3] as Slug);
    await read();
    await expect.poll(() => askToPack.mock.calls).toEqual([[true]]);
    await stores.writer.packIndex(true);
    expect((await read()).rows).toEqual(await stored('summaries'));
  });

  test('is made again from the profile, row by row', async () => {
    const [block] = await stored('indexBlocks');
    if (!block) return expect.unreachable();
    const rows = unpackRows(block.packed) as readonly IndexRow[];
    const packed = packRows(rows.map((row, n) => (n === 5 ? { ...row, tags: 7 as never } : row)));
    await (await stores.database.connect()).put('indexBlocks', { ...block, packed });
    expect((await read()).rows).toEqual(await stored('summaries'));
  });
});

test('nothing of a deleted profile stays in a block', async () => {
  await stores.writer.packIndex(false);
  await stores.writer.remove([slugs[500] as Slug], 10_000);
  const blocks = await stored('indexBlocks');
  expect(JSON.stringify(blocks)).not.toContain(slugs[500]);
  expect(blocks).toHaveLength(2);
});

test('a row is an index row if the schema says so', () => {
  const value = fc.oneof(
    fc.constantFrom<unknown>(
      '',
      'ada',
      'Ada',
      'a b',
      'me',
      'edit',
      '–',
      1,
      Number.NaN,
      true,
      false,
      null,
      {},
    ),
    fc.array(fc.constantFrom<unknown>('new-role', 'x', 7)),
  );
  const right = { slug: 'ada', name: 'Ada', text: 'ada' };
  const keys = Object.keys(summarySchema.shape).concat('text', 'hasNote');
  const row = fc
    .dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 })
    .map((wrong) => ({ ...right, ...wrong }));
  fc.assert(
    fc.property(fc.oneof(row, value), (row) => {
      expect(isIndexRow(row)).toBe(indexRowSchema.safeParse(row).success);
    }),
    { numRuns: 2_000 },
  );
});

test('index rows are written in one place, which deletes their blocks', () => {
  const writers = globSync('utils/store/**/*.ts').filter((path) =>
    /objectStore\('summaries'\)\s*\.(put|add|delete)\(/.test(readFileSync(path, 'utf8')),
  );
  // nb. Upgrades are of versions that have no blocks yet.
  expect(writers.filter((path) => !path.includes('/upgrade'))).toEqual([
    'utils/store/summary-writes.ts',
  ]);
});
