import type { IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import type { CallingCardSchema } from './schema.ts';

/** The transaction of an upgrade: over all stores. */
export type Upgrading = IDBPTransaction<
  CallingCardSchema,
  StoreNames<CallingCardSchema>[],
  'versionchange'
>;

/** A row of an older version, whose fields may have any value. */
export type StoredFields = Readonly<Record<string, unknown>>;

type AnyStore = IDBPObjectStore<unknown, string[], string, 'versionchange'>;

const storeOf = (tx: Upgrading, name: StoreNames<CallingCardSchema>) =>
  tx.objectStore(name) as unknown as AnyStore;

/** Rewrites the rows of a store, whatever their shape, in place. The same object stays as it is. */
export async function rewrite(
  tx: Upgrading,
  name: 'tasks' | 'profiles' | 'activity',
  change: (row: StoredFields) => StoredFields,
): Promise<void> {
  for (let row = await storeOf(tx, name).openCursor(); row; row = await row.continue()) {
    if (typeof row.value !== 'object' || row.value === null) continue;
    const changed = change(row.value);
    if (changed !== row.value) await row.update(changed);
  }
}

/** How many rows are read at once: a cursor would take a round trip for each. */
const batchLength = 500;

/** Every row of a store, read in batches by key. */
export async function* rowsOf(
  tx: Upgrading,
  name: 'profiles' | 'aliases',
): AsyncGenerator<StoredFields, void, void> {
  const store = storeOf(tx, name);
  for (let after: IDBKeyRange | undefined; ; ) {
    const [keys, rows] = await Promise.all([
      store.getAllKeys(after, batchLength),
      store.getAll(after, batchLength),
    ]);
    yield* rows as readonly StoredFields[];
    if (keys.length < batchLength) return;
    after = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}
