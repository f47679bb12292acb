import type { QueueStore } from '../../engine/ports/queue.ts';
import type { QueueEntry } from '../../queue/queue-entry.ts';
import { queueEntrySchema } from '../../queue/queue-schemas.ts';
import { isOpen } from '../../task/task.ts';
import { applyEvent } from '../apply-event.ts';
import type { Database } from '../database.ts';
import { savedSlug } from '../people.ts';
import { readRow } from '../read-row.ts';
import { inTransaction, startWrite, type WriteTransaction } from '../write-transaction.ts';
import {
  changeQueueState,
  endPosition,
  inState,
  readQueueState,
  replaceEntry,
} from './queue-rows.ts';
import { readWatched } from './watched-people.ts';

/** The queue in the database, as the engine works on it. */
export function createQueueStore(database: Database): QueueStore {
  return {
    async front() {
      const tx = (await database.connect()).transaction(['queue', 'queueState']);
      const index = tx.objectStore('queue').index('next');
      const [state, started] = await Promise.all([
        readQueueState(tx.objectStore('queueState')),
        index.count(inState('started')),
      ]);
      let head: QueueEntry | undefined;
      let row = await index.openCursor(inState('waiting'));
      for (; row && !head; row = await row.continue()) head = readRow(queueEntrySchema, row.value);
      return head ? { state, started, head } : { state, started };
    },

    async start({ slug }, now, nextStartAt) {
      const tx = await startWrite(database);
      return inTransaction(tx, async () => {
        const entry = readRow<QueueEntry>(
          queueEntrySchema,
          await tx.objectStore('queue').get(slug),
        );
        if (entry?.state !== 'waiting') return { slugs: [] };
        const started = await startEntry(tx, entry, now);
        // nb. Whoever is saved or being fetched already takes no time.
        if (started.isNew) await changeQueueState(tx, (state) => ({ ...state, nextStartAt }));
        return started;
      });
    },

    watched: () => readWatched(database),

    async plan(due, nextPlanAt, now) {
      const tx = await startWrite(database);
      await inTransaction(tx, async () => {
        await changeQueueState(tx, ({ nextPlanAt: _, ...state }) =>
          nextPlanAt === undefined ? state : { ...state, nextPlanAt },
        );
        let position = await endPosition(tx, 'watch', now);
        const queue = tx.objectStore('queue');
        for (const slug of due) {
          const entry = await queue.get(slug);
          if (entry && entry.state !== 'done' && entry.state !== 'failed') continue;
          await queue.put({ slug, kind: 'watch', state: 'waiting', position, command: 'refresh' });
          position += 1;
        }
      });
    },
  };
}

/** Gives the command of an entry. If that starts no task, the entry has ended. */
async function startEntry(tx: WriteTransaction, entry: QueueEntry, now: number) {
  const applied = await applyEvent(tx, { slug: entry.slug }, { type: entry.command }, now);
  const { task } = applied;
  if (isOpen(task)) {
    // nb. A fetch that was under way already.
    if (!applied.changed) {
      await replaceEntry(tx, entry, { ...entry, state: 'started', slug: task.slug });
    }
    return { slugs: applied.slugs, isNew: applied.changed };
  }
  const isUnknown = task?.state === 'unknown';
  const ended = isUnknown
    ? { state: 'failed' as const, endedAt: now, failure: task.failure }
    : { state: 'done' as const, endedAt: now };
  const slug = await savedSlug(tx, entry.slug);
  await replaceEntry(tx, entry, { ...entry, ...ended, slug });
  return { slugs: applied.slugs, isNew: false };
}
