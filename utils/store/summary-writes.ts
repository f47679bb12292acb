import type { Slug } from '../profile/slug.ts';
import type { IndexRow } from '../search/index-row.ts';
import type { BlockKey } from './index-blocks.ts';
import { deleteMany } from './many-rows.ts';
import type { WriteTransaction } from './write-transaction.ts';

/** Writes an index row. nb. Every write of one must go through here: see `IndexBlock`. */
export async function putSummary(tx: WriteTransaction, row: IndexRow): Promise<void> {
  await Promise.all([tx.objectStore('summaries').put(row), deleteBlockOf(tx, row.slug)]);
}

/** Deletes an index row. */
export async function deleteSummary(tx: WriteTransaction, slug: Slug): Promise<void> {
  await Promise.all([tx.objectStore('summaries').delete(slug), deleteBlockOf(tx, slug)]);
}

/** Deletes the index rows of these people, each of whom has one. */
export async function deleteSummaries(tx: WriteTransaction, slugs: readonly Slug[]): Promise<void> {
  await Promise.all([
    deleteMany(tx, 'summaries', slugs),
    ...slugs.map((slug) => deleteBlockOf(tx, slug)),
  ]);
}

/** The blocks that a transaction hasn't deleted. Read once: it may write thousands of rows. */
const remaining = new WeakMap<WriteTransaction, Promise<Set<BlockKey>>>();

/** Deletes the block whose range has this slug. */
async function deleteBlockOf(tx: WriteTransaction, slug: Slug): Promise<void> {
  const keys = remaining.get(tx) ?? readKeys(tx);
  remaining.set(tx, keys);
  const blocks = await keys;
  for (const key of blocks) {
    const [from, until] = key;
    if (slug < from || slug >= until) continue;
    blocks.delete(key);
    await tx.objectStore('indexBlocks').delete(key);
    return;
  }
}

const readKeys = async (tx: WriteTransaction): Promise<Set<BlockKey>> =>
  new Set(await tx.objectStore('indexBlocks').getAllKeys());
