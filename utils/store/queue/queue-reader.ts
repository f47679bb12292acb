import type { QueueReader } from '../../engine/ports/queue.ts';
import type { Slug } from '../../profile/slug.ts';
import type { News } from '../../queue/news.ts';
import {
  noneQueued,
  type QueueCounts,
  type QueueEntry,
  removableStates,
} from '../../queue/queue-entry.ts';
import { newsSchema, queueEntrySchema, watchSchema } from '../../queue/queue-schemas.ts';
import type { Watch } from '../../queue/watch.ts';
import type { Database } from '../database.ts';
import { readRows } from '../read-row.ts';
import { inState, isOfList, readQueueState } from './queue-rows.ts';

/** How many entries of each state a page shows. */
const shown = 200;

/** Failed entries are shown by their cause, so more of them are read. */
const shownFailed = 1_000;

const states = ['waiting', 'paused', 'started', 'done', 'failed'] as const;

/** The queue, the watches and the news in the database, as pages read them. */
export function createQueueReader(database: Database): QueueReader {
  return {
    async overview() {
      const tx = (await database.connect()).transaction(['queue', 'queueState']);
      const queue = tx.objectStore('queue');
      const index = queue.index('next');
      const first = async (state: QueueEntry['state'], limit: number) =>
        readRows<QueueEntry>(queueEntrySchema, await index.getAll(inState(state), limit));
      const [state, counts, byList, started, waiting, paused, failed] = await Promise.all([
        readQueueState(tx.objectStore('queueState')),
        countsOf((each) =>
          // nb. What watches have done isn't part of any list's progress.
          index.count(each === 'done' ? inState(each, 'list') : inState(each)),
        ),
        countsByList(queue.index('list')),
        first('started', shown),
        first('waiting', shown),
        first('paused', shown),
        first('failed', shownFailed),
      ]);
      return {
        state,
        counts,
        byList,
        next: [...started, ...waiting, ...paused].slice(0, shown),
        failed: failed.sort((one, other) => (other.endedAt ?? 0) - (one.endedAt ?? 0)),
      };
    },

    async removable(listId) {
      const index = (await database.connect()).transaction('queue').store.index('next');
      const rows = await Promise.all(removableStates.map((state) => index.getAll(inState(state))));
      return readRows<QueueEntry>(queueEntrySchema, rows.flat()).filter(isOfList(listId));
    },

    async queued(slugs) {
      const tx = (await database.connect()).transaction(['queue', 'aliases']);
      const index = tx.objectStore('queue').index('next');
      const live = ['waiting', 'paused', 'started'] as const;
      const keys = await Promise.all(live.map((state) => index.getAllKeys(inState(state))));
      const queued = new Set<string>(keys.flat());
      if (queued.size === 0) return new Set<Slug>();
      const aliases = await Promise.all(slugs.map((slug) => tx.objectStore('aliases').get(slug)));
      return new Set(
        slugs.filter((slug, at) => queued.has(slug) || queued.has(aliases[at]?.slug ?? '')),
      );
    },

    async watches() {
      return readRows<Watch>(watchSchema, await (await database.connect()).getAll('watches'));
    },

    news: () => newsIn(database, () => true),
    unreadNews: () => newsIn(database, ({ isRead }) => !isRead),
  };
}

async function newsIn(
  database: Database,
  matches: (news: News) => boolean,
): Promise<readonly News[]> {
  const tx = (await database.connect()).transaction(['news', 'summaries']);
  const all = readRows<News>(newsSchema, await tx.objectStore('news').getAll());
  const rows = all.filter(matches);
  const saved = await Promise.all(rows.map(({ slug }) => tx.objectStore('summaries').getKey(slug)));
  // nb. Someone who was deleted has no news, but has them again if that is undone.
  return rows.filter((_, at) => saved[at] !== undefined).sort((one, other) => other.at - one.at);
}

async function countsOf(
  count: (state: QueueEntry['state']) => Promise<number>,
): Promise<QueueCounts> {
  const numbers = await Promise.all(states.map(count));
  return Object.fromEntries(states.map((state, at) => [state, numbers[at]])) as QueueCounts;
}

interface ListIndex {
  count(key: [string, QueueEntry['state']]): Promise<number>;
  openKeyCursor(query: null, direction: 'nextunique'): Promise<ListCursor | null>;
}

interface ListCursor {
  readonly key: [string, QueueEntry['state']];
  continue(): Promise<ListCursor | null>;
}

/** nb. Steps from one list and state to the next, however many entries each has. */
async function countsByList(index: ListIndex): Promise<ReadonlyMap<string, QueueCounts>> {
  const byList = new Map<string, QueueCounts>();
  let cursor = await index.openKeyCursor(null, 'nextunique');
  for (; cursor; cursor = await cursor.continue()) {
    const [listId, state] = cursor.key;
    const count = await index.count(cursor.key);
    byList.set(listId, { ...noneQueued, ...byList.get(listId), [state]: count });
  }
  return byList;
}
