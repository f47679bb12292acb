import type { IDBPTransaction } from 'idb';
import type { Database } from './database.ts';
import type { CallingCardSchema } from './schema.ts';

/** The stores that the background writes to: all but the vault's keys. */
export const writableStores = [
  'tasks',
  'postTasks',
  'summaries',
  'indexBlocks',
  'texts',
  'profiles',
  'versions',
  'answers',
  'posts',
  'annotations',
  'aliases',
  'lists',
  'members',
  'queue',
  'queueState',
  'watches',
  'news',
  'destinations',
  'deliveries',
  'trash',
  'staged',
  'creates',
  'activity',
  'team',
  'teamDocs',
  'unsynced',
] as const;

/** A transaction over all of them. */
export type LibraryTransaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  CallingCardSchema,
  (typeof writableStores)[number][],
  Mode
>;

export type WriteTransaction = LibraryTransaction<'readwrite'>;

/**
 * Starts a transaction that is stored for good once it is done. nb. With the default durability, a power
 * cut may lose a task id that was paid for.
 */
export const startWrite = async (database: Database): Promise<WriteTransaction> =>
  (await database.connect()).transaction([...writableStores], 'readwrite', {
    durability: 'strict',
  });

/** A write that hasn't started yet. */
export type Write = () => Promise<unknown>;

/** Starts the writes and waits until all of them are stored. Rejects if one fails; then none is. */
export const allOrNothing = (tx: WriteTransaction, writes: readonly Write[]): Promise<void> =>
  inTransaction(tx, () => startAll(writes));

/**
 * Starts the writes and waits for all of them. nb. `async`, because a write may throw at once: then the
 * others are still awaited, and their AbortErrors aren't unhandled rejections.
 */
export async function startAll(writes: readonly Write[]): Promise<void> {
  await Promise.all(writes.map(async (write) => write()));
}

/**
 * Does the work in the transaction and waits until it is stored. Rejects if something fails; then
 * nothing is stored. nb. A write that throws at once, e.g. because a value can't be cloned, doesn't
 * abort the transaction by itself: the writes before it would be stored alone.
 */
export async function inTransaction<Result>(
  tx: { readonly done: Promise<void>; abort(): void },
  work: () => Promise<Result>,
): Promise<Result> {
  const ended = tx.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await work();
    const failed = await ended;
    if (failed) throw failed.error;
    return result;
  } catch (error) {
    abort(tx);
    await ended;
    throw error;
  }
}

function abort(tx: { abort(): void }) {
  try {
    tx.abort();
  } catch {
    // The browser has already ended it.
  }
}
