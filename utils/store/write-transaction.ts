import type { IDBPTransaction } from 'idb';
import type { CallingCardSchema } from './schema.ts';

/** What the background writes to; the vault's keys stand apart. */
export const writableStores = [
  'tasks',
  'summaries',
  'profiles',
  'versions',
  'answers',
  'annotations',
  'aliases',
  'trash',
  'staged',
  'creates',
  'activity',
] as const;

/** A transaction over all of that. */
export type LibraryTransaction<Mode extends IDBTransactionMode> = IDBPTransaction<
  CallingCardSchema,
  (typeof writableStores)[number][],
  Mode
>;

export type WriteTransaction = LibraryTransaction<'readwrite'>;

/** A write that is still to be asked for. */
export type Write = () => Promise<unknown>;

/** Asks for the writes and waits until all are stored, or none. */
export const allOrNothing = (tx: WriteTransaction, writes: readonly Write[]): Promise<void> =>
  inTransaction(tx, async () => {
    await Promise.all(writes.map((write) => write()));
  });

/**
 * Does the work within the transaction and waits until all of it is stored, or none. nb. A write that
 * is refused on the spot, e.g. for want of a clone, does not end the transaction by itself, and those
 * before it would stand alone.
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
    // The browser has ended it already.
  }
}
