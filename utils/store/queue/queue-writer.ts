import type { QueueWriter } from '../../engine/ports/queue.ts';
import { isSameTag } from '../../profile/annotation.ts';
import type { Slug } from '../../profile/slug.ts';
import type { News } from '../../queue/news.ts';
import { type QueueEdit, type QueueEntry, removableStates } from '../../queue/queue-entry.ts';
import { newsSchema, queueEntrySchema } from '../../queue/queue-schemas.ts';
import { watchId } from '../../queue/watch.ts';
import type { Database } from '../database.ts';
import { readLists } from '../memberships.ts';
import { savedSlug } from '../people.ts';
import { readRow, readRows } from '../read-row.ts';
import {
  inTransaction,
  startAll,
  startWrite,
  type WriteTransaction,
} from '../write-transaction.ts';
import { withoutStop } from './follow-task.ts';
import { changeQueueState, edgePosition, endPosition, inState, isOfList } from './queue-rows.ts';

type State = QueueEntry['state'];

/** The writer of the queue, the watches and the news in the database. */
export function createQueueWriter(database: Database): QueueWriter {
  const write = async (work: (tx: WriteTransaction) => Promise<void>) => {
    const tx = await startWrite(database);
    await inTransaction(tx, () => work(tx));
  };
  return {
    edit: (edit, now) => write((tx) => applyEdit(tx, edit, now)),

    editWatches: ({ targets, ...edit }, now) =>
      write(async (tx) => {
        const watches = tx.objectStore('watches');
        for (const target of targets) {
          const id = watchId(target);
          if (edit.kind === 'unwatch') await watches.delete(id);
          else {
            const since = (await watches.get(id))?.since ?? now;
            await watches.put({ id, target, everyDays: edit.everyDays, since });
          }
        }
        if (edit.kind === 'unwatch') await removeEntries(tx, 'waiting', isOfWatch);
        // nb. At once: that also queues again whoever is still watched.
        await changeQueueState(tx, (state) => ({ ...state, nextPlanAt: now }));
      }),

    editNews: (edit) =>
      write(async (tx) => {
        const store = tx.objectStore('news');
        const rows =
          edit.kind === 'read-all'
            ? await store.getAll()
            : await Promise.all(edit.news.map(({ slug, at }) => store.get([slug, at])));
        await startAll(
          readRows<News>(newsSchema, rows).map(({ isRead: _, ...news }) => async () => {
            await store.put(edit.kind === 'unread' ? news : { ...news, isRead: true });
          }),
        );
      }),
  };
}

async function applyEdit(tx: WriteTransaction, edit: QueueEdit, now: number): Promise<void> {
  switch (edit.kind) {
    case 'add':
      return add(tx, edit, now);
    case 'pause':
      return edit.listId === undefined
        ? changeQueueState(tx, (state) => ({ ...state, pausedAt: now }))
        : changeEntries(tx, 'waiting', isOfList(edit.listId), paused);
    case 'resume':
      return edit.listId === undefined
        ? changeQueueState(tx, ({ pausedAt: _, ...state }) => withoutStop(state))
        : changeEntries(tx, 'paused', isOfList(edit.listId), waiting);
    case 'move':
      return move(tx, edit, now);
    case 'remove': {
      const slugs = new Set<Slug>(edit.slugs);
      for (const state of removableStates) {
        await removeEntries(tx, state, ({ slug }) => slugs.has(slug));
      }
      return;
    }
    case 'retry': {
      const slugs = edit.slugs && new Set<Slug>(edit.slugs);
      await changeQueueState(tx, withoutStop);
      return changeEntries(
        tx,
        'failed',
        (entry) => (!slugs || slugs.has(entry.slug)) && isOfList(edit.listId)(entry),
        (entry) => ({ ...waiting(entry), command: 'retry' }),
      );
    }
    case 'clear':
      for (const state of removableStates) {
        await removeEntries(tx, state, isOfList(edit.listId));
      }
      return;
    case 'restore':
      return restore(tx, edit.entries);
  }
}

const isOfWatch = ({ kind }: QueueEntry) => kind === 'watch';

const paused = (entry: QueueEntry): QueueEntry => ({ ...entry, state: 'paused' });

const waiting = ({ endedAt: _, failure: _failure, ...entry }: QueueEntry): QueueEntry => ({
  ...entry,
  state: 'waiting',
});

/** The entries in a state that can be read and fulfil a condition. */
async function entriesIn(
  tx: WriteTransaction,
  state: State,
  isMeant: (entry: QueueEntry) => boolean,
): Promise<readonly QueueEntry[]> {
  const rows = await tx.objectStore('queue').index('next').getAll(inState(state));
  return readRows<QueueEntry>(queueEntrySchema, rows).filter(isMeant);
}

async function changeEntries(
  tx: WriteTransaction,
  state: State,
  isMeant: (entry: QueueEntry) => boolean,
  change: (entry: QueueEntry) => QueueEntry,
): Promise<void> {
  const entries = await entriesIn(tx, state, isMeant);
  await startAll(entries.map((entry) => () => tx.objectStore('queue').put(change(entry))));
}

async function removeEntries(
  tx: WriteTransaction,
  state: State,
  isMeant: (entry: QueueEntry) => boolean,
): Promise<void> {
  const entries = await entriesIn(tx, state, isMeant);
  await startAll(
    entries.map(
      ({ slug }) =>
        () =>
          tx.objectStore('queue').delete(slug),
    ),
  );
}

async function add(
  tx: WriteTransaction,
  { slugs, refresh, listName }: Extract<QueueEdit, { kind: 'add' }>,
  now: number,
): Promise<void> {
  const lists = listName === undefined ? [] : readLists(await tx.objectStore('lists').getAll());
  const list = lists.find(({ name }) => isSameTag(name, listName ?? ''));
  const again = new Set(refresh);
  const start = await endPosition(tx, 'list', now);
  const queue = tx.objectStore('queue');
  await startAll(
    slugs.map((given, at) => async () => {
      const slug = await savedSlug(tx, given);
      const before = readRow<QueueEntry>(queueEntrySchema, await queue.get(slug));
      if (before?.state === 'started' || (before && isListed(before))) return;
      await queue.put({
        slug,
        kind: 'list',
        state: 'waiting',
        position: start + at,
        command: again.has(given) ? 'refresh' : 'enrich',
        ...(list && { listId: list.id }),
      });
    }),
  );
}

/** Whether the person waits already, and not behind all lists. */
const isListed = ({ kind, state }: QueueEntry) =>
  kind === 'list' && (state === 'waiting' || state === 'paused');

async function restore(tx: WriteTransaction, entries: readonly QueueEntry[]): Promise<void> {
  const queue = tx.objectStore('queue');
  await startAll(
    entries.map((entry) => async () => {
      // nb. An entry that says it has a task isn't one that was removed.
      const isPresent = (await queue.getKey(entry.slug)) !== undefined;
      if (!isPresent && entry.state !== 'started') await queue.put(entry);
    }),
  );
}

async function move(
  tx: WriteTransaction,
  { slugs, to }: Extract<QueueEdit, { kind: 'move' }>,
  now: number,
): Promise<void> {
  const queue = tx.objectStore('queue');
  const first = (await edgePosition(tx, 'list', 'next')) ?? now;
  const start = to === 'start' ? first - slugs.length : await endPosition(tx, 'list', now);
  for (const [at, slug] of slugs.entries()) {
    const entry = readRow<QueueEntry>(queueEntrySchema, await queue.get(slug));
    if (entry?.state !== 'waiting') continue;
    // nb. Whoever is moved to the start goes before all lists. Skipping doesn't move a watch before them.
    const kind = to === 'start' ? 'list' : entry.kind;
    await queue.put({ ...entry, kind, position: start + at });
  }
}
