import { unwrap } from 'idb';
import type { Slug } from '../profile/slug.ts';
import type { IndexRow } from '../search/index-row.ts';
import { unpackRows } from '../search/packed-rows.ts';
import type { Database } from './database.ts';
import { type BlockKey, type Gap, gapsBetween, rangeOf } from './index-blocks.ts';
import { isIndexRow } from './is-index-row.ts';
import { readProfile } from './profile-rows.ts';
import { readRow } from './read-row.ts';
import { renewedRow } from './renewed-row.ts';
import { indexRowSchema } from './row-schemas.ts';
import type { IndexBlock } from './schema.ts';
import { writableStores } from './write-transaction.ts';

/** How many blocks, and how many rows without one, are read at once: few enough for the page to stay responsive. */
const blocksAtOnce = 4;
const rowsAtOnce = 1_000;

/** With more rows than this that no block has, packing them is worth it. */
const maxUnpacked = 500;

/** How many rows the index has. nb. Counting 100,000 rows one by one takes as long as showing the first ones. */
export async function countIndex(database: Database): Promise<number> {
  const tx = (await database.connect()).transaction(['indexBlocks', 'summaries']);
  const keys = await tx.objectStore('indexBlocks').getAllKeys();
  const inGaps = await Promise.all(
    gapsBetween(keys).map((gap) => tx.objectStore('summaries').count(rangeOf(gap))),
  );
  return [...keys.map(([, , count]) => count), ...inGaps].reduce((sum, each) => sum + each, 0);
}

/** Asks for the index to be packed (see `IndexBlock`): all of it if `afresh` is set, because a block is wrong. */
export type AskToPack = (afresh: boolean) => void;

/**
 * The whole index in batches: from blocks, and where there are none row by row. The next batches are read while the
 * caller works on one. Calls `askToPack` if that would make the next time faster.
 */
export async function* indexInBatches(
  database: Database,
  askToPack: AskToPack,
): AsyncGenerator<readonly IndexRow[], void, void> {
  const tx = (await database.connect()).transaction(['indexBlocks', 'summaries']);
  const keys = await tx.objectStore('indexBlocks').getAllKeys();
  // nb. All in one transaction, which ends unless its requests are made now.
  const store = unwrap(tx.objectStore('indexBlocks'));
  const blocks = inPieces(keys).map((range) => arrival<IndexBlock[]>(store.getAll(range)));
  const gaps: Gap[] = [...gapsBetween(keys)];
  const firstRows = gaps.map((gap) => tx.objectStore('summaries').getAll(rangeOf(gap), rowsAtOnce));
  const total = tx.objectStore('summaries').count();
  // nb. If the caller stops, an error must not be an unhandled rejection.
  for (const request of [...blocks, ...firstRows, total]) request.catch(() => {});

  let [packed, unpacked] = [0, 0];
  for (const request of blocks) {
    const { result } = await request;
    const rows = result.flatMap((block) => {
      const its = rowsIn(block);
      if (!its) gaps.push({ from: block.from, until: block.until });
      return its ?? [];
    });
    packed += rows.length;
    yield await readOrRenew(database, rows);
  }
  for (const [index, gap] of gaps.entries()) {
    for await (const rows of rowsInGap(database, gap, firstRows[index])) {
      unpacked += rows.length;
      yield await readOrRenew(database, rows);
    }
  }
  // nb. Counting takes long, and nobody waits for it.
  const check = (count: number) => {
    const isWrong = gaps.length > firstRows.length || count !== packed + unpacked;
    if (isWrong || unpacked > maxUnpacked) askToPack(isWrong);
  };
  total.then(check, () => {});
}

/**
 * Resolves when the result is there. nb. Only reading it makes objects of it, which takes a while: results that arrive
 * together mustn't be read in one task.
 */
const arrival = <Result>(request: IDBRequest<Result>) =>
  new Promise<IDBRequest<Result>>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request));
    request.addEventListener('error', () => reject(request.error));
  });

/** The ranges of a few keys each, which together have all. */
const inPieces = (keys: readonly BlockKey[]): readonly IDBKeyRange[] =>
  keys.flatMap((key, index) =>
    index % blocksAtOnce === 0
      ? IDBKeyRange.bound(key, keys[Math.min(index + blocksAtOnce, keys.length) - 1])
      : [],
  );

/** The rows of a block; `undefined` if it can't be read. */
function rowsIn({ packed, unreadable = [], count }: IndexBlock): readonly unknown[] | undefined {
  const rows = unpackRows(packed)?.concat(unreadable);
  return rows?.length === count ? rows : undefined;
}

/** The rows in a gap in batches, of which the first may have been requested. */
async function* rowsInGap(
  database: Database,
  gap: Gap,
  first?: Promise<readonly unknown[]>,
): AsyncGenerator<readonly unknown[], void, void> {
  const read = async (range: IDBKeyRange): Promise<readonly unknown[]> =>
    (await database.connect()).getAll('summaries', range, rowsAtOnce);
  let next: Promise<readonly unknown[]> | undefined = first ?? read(rangeOf(gap));
  while (next) {
    const rows: readonly unknown[] = await next;
    const last = (rows.at(-1) as { readonly slug?: string } | undefined)?.slug;
    const isLast = rows.length < rowsAtOnce || last === undefined;
    next = isLast ? undefined : read(rangeOf({ ...gap, from: `${last}\0` }));
    next?.catch(() => {});
    if (rows.length > 0) yield rows;
  }
}

/** The index rows that can be read. Others are made again from their profiles, and not stored. */
async function readOrRenew(
  database: Database,
  rows: readonly unknown[],
): Promise<readonly IndexRow[]> {
  if (rows.every(isIndexRow)) return rows;
  const found: IndexRow[] = [];
  const damaged: Slug[] = [];
  for (const row of rows) {
    const read = readRow<IndexRow>(indexRowSchema, row);
    if (read) found.push(read);
    else damaged.push((row as IndexRow).slug);
  }
  const tx = (await database.connect()).transaction([...writableStores]);
  for (const slug of damaged) {
    const profile = await readProfile(tx, slug);
    if (profile) found.push(renewedRow(profile));
  }
  return found;
}
