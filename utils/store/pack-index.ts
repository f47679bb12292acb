import type { IndexRow } from '../search/index-row.ts';
import { packRows } from '../search/packed-rows.ts';
import type { Database } from './database.ts';
import { type Gap, gapsBetween, rangeOf } from './index-blocks.ts';
import { isIndexRow } from './is-index-row.ts';
import type { IndexBlock } from './schema.ts';
import { inTransaction } from './write-transaction.ts';

/**
 * The rows of a block, or a little more: few enough that a single change costs little. nb. Browsers store values of more than
 * 64 kB in files, which are read fastest.
 */
const blockLength = 500;

/** How many rows are packed in one transaction, for which other writes wait. */
const rowsAtOnce = 5_000;

/**
 * Copies the index rows that no block has into blocks; with `afresh`, all of them. nb. If the worker is stopped, what
 * is packed stays right, and the next call does the rest.
 */
export async function packIndex(database: Database, afresh: boolean): Promise<void> {
  if (afresh) await (await database.connect()).clear('indexBlocks');
  while (await packSome(database)) {}
}

/** Returns whether there may be more to pack. */
async function packSome(database: Database): Promise<boolean> {
  const tx = (await database.connect()).transaction(['summaries', 'indexBlocks'], 'readwrite');
  return inTransaction(tx, async () => {
    const store = tx.objectStore('indexBlocks');
    let room = rowsAtOnce;
    for (const gap of gapsBetween(await store.getAllKeys())) {
      const rows = await tx.objectStore('summaries').getAll(rangeOf(gap), room + 1);
      await Promise.all(blocksOf(rows, room, gap).map((block) => store.put(block)));
      room -= rows.length;
      if (room <= 0) return true;
    }
    return false;
  });
}

/** The first `limit` rows of a gap in blocks of about equal length, which leave no gap between them. */
function blocksOf(rows: readonly IndexRow[], limit: number, gap: Gap): readonly IndexBlock[] {
  const count = Math.min(rows.length, limit);
  const length = Math.ceil(count / Math.max(1, Math.round(count / blockLength)));
  return Array.from({ length: Math.ceil(count / length) || 0 }, (_, index) => {
    const [start, end] = [index * length, Math.min(count, (index + 1) * length)];
    const its = rows.slice(start, end);
    const from = index === 0 ? gap.from : (its[0]?.slug ?? gap.from);
    // nb. Right after the last slug, so that new ones after it aren't in this block.
    const until = rows[end]?.slug ?? gap.until ?? `${its.at(-1)?.slug}\0`;
    const unreadable = its.filter((row) => !isIndexRow(row));
    return {
      from,
      until,
      count: its.length,
      packed: packRows(its.filter(isIndexRow)),
      ...(unreadable.length > 0 && { unreadable }),
    };
  });
}
