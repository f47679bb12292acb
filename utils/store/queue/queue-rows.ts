import type { Slug } from '../../profile/slug.ts';
import type { QueueEntry, QueueState } from '../../queue/queue-entry.ts';
import { queueEntrySchema, queueStateSchema } from '../../queue/queue-schemas.ts';
import { readRow } from '../read-row.ts';
import type { LibraryTransaction, WriteTransaction } from '../write-transaction.ts';

/** The one key of the store of the queue's state. */
const stateKey = 'queue';

/** All entries in a state, of lists before those of watches, each in the order of their positions. */
export const inState = (state: QueueEntry['state'], kind?: QueueEntry['kind']) =>
  kind === undefined
    ? IDBKeyRange.bound([state], [state, []])
    : IDBKeyRange.bound([state, kind], [state, kind, []]);

/** Whether an entry is of a list; of the whole queue if there is none. */
export const isOfList =
  (listId: string | undefined) =>
  (entry: QueueEntry): boolean =>
    listId === undefined || entry.listId === listId;

interface StateStore {
  get(key: string): Promise<unknown>;
}

/** The state of the queue. One that can't be read is empty. */
export const readQueueState = async (store: StateStore): Promise<QueueState> =>
  readRow<QueueState>(queueStateSchema, await store.get(stateKey)) ?? {};

/** Changes the state of the queue. */
export async function changeQueueState(
  tx: WriteTransaction,
  change: (before: QueueState) => QueueState,
): Promise<void> {
  const store = tx.objectStore('queueState');
  const before = await readQueueState(store);
  const after = change(before);
  if (after !== before) await store.put(after, stateKey);
}

/** The entry of one of these slugs, which are all of one person. */
export async function findEntry<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slugs: readonly Slug[],
): Promise<QueueEntry | undefined> {
  for (const slug of new Set(slugs)) {
    const entry = readRow<QueueEntry>(queueEntrySchema, await tx.objectStore('queue').get(slug));
    if (entry) return entry;
  }
  return undefined;
}

/** Writes an entry in place of `before`, or deletes that. The two may be under different slugs of the person. */
export async function replaceEntry(
  tx: WriteTransaction,
  before: QueueEntry,
  after: QueueEntry | undefined,
): Promise<void> {
  const queue = tx.objectStore('queue');
  if (after?.slug !== before.slug) await queue.delete(before.slug);
  if (after) await queue.put(after);
}

/** The position after all others of a kind. `now` is in ms since the epoch. */
export async function endPosition(
  tx: WriteTransaction,
  kind: QueueEntry['kind'],
  now: number,
): Promise<number> {
  const last = await edgePosition(tx, kind, 'prev');
  return Math.max(now, (last ?? now) + 1);
}

/** The position of the first (`next`) or last (`prev`) entry of a kind that is waiting. */
export async function edgePosition(
  tx: WriteTransaction,
  kind: QueueEntry['kind'],
  direction: 'next' | 'prev',
): Promise<number | undefined> {
  const index = tx.objectStore('queue').index('next');
  const cursor = await index.openKeyCursor(inState('waiting', kind), direction);
  return cursor?.key[2];
}

/** What the queue, the watches and the news have about `from` becomes `to`'s, unless `to` has its own. */
export async function moveQueueRows(tx: WriteTransaction, from: Slug, to: Slug): Promise<void> {
  const [queue, watches, news] = [
    tx.objectStore('queue'),
    tx.objectStore('watches'),
    tx.objectStore('news'),
  ];
  const entry = await queue.get(from);
  if (entry) {
    await queue.delete(from);
    if ((await queue.getKey(to)) === undefined) await queue.put({ ...entry, slug: to });
  }
  const watch = await watches.get(`person:${from}`);
  if (watch) {
    const id = `person:${to}`;
    await watches.delete(watch.id);
    if ((await watches.getKey(id)) === undefined) {
      await watches.put({ ...watch, id, target: { kind: 'person', slug: to } });
    }
  }
  for (const each of await news.getAll(newsOf(from))) {
    await news.delete([from, each.at]);
    await news.put({ ...each, slug: to });
  }
}

/** The keys of all news about a person. */
export const newsOf = (slug: Slug) =>
  IDBKeyRange.bound([slug, Number.NEGATIVE_INFINITY], [slug, Number.POSITIVE_INFINITY]);
