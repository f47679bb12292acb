import type { IDBPTransaction } from 'idb';
import type { CallingCardSchema } from './schema.ts';

/** What the background writes to; the vault's keys stand apart. */
export const written = [
  'tasks',
  'summaries',
  'profiles',
  'answers',
  'aliases',
  'creates',
  'activity',
] as const;

/** A transaction over all that the background writes to. */
export type WriteTransaction = IDBPTransaction<
  CallingCardSchema,
  (typeof written)[number][],
  'readwrite'
>;

/** A write that is still to be asked for. */
export type Write = () => Promise<unknown>;

/**
 * Asks for the writes and waits until all are stored. nb. One that is refused on the spot, e.g. for
 * want of a clone, does not end the transaction by itself, and those before it would stand alone.
 */
export async function allOrNothing(tx: WriteTransaction, writes: readonly Write[]): Promise<void> {
  const asked: Promise<unknown>[] = [tx.done];
  try {
    for (const write of writes) asked.push(write());
    await Promise.all(asked);
  } catch (error) {
    abort(tx);
    await Promise.allSettled(asked);
    throw error;
  }
}

function abort(tx: WriteTransaction) {
  try {
    tx.abort();
  } catch {
    // The browser has ended it already.
  }
}
