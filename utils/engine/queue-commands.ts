import type { NewsEdit } from '../queue/news.ts';
import type { QueueEdit } from '../queue/queue-entry.ts';
import type { WatchEdit } from '../queue/watch.ts';
import type { Engine } from './engine.ts';
import type { QueueWriter } from './ports/queue.ts';

/** What a user can do to the queue, the watches and the news. Rejects when the storage does. */
export interface QueueCommands {
  edit(edit: QueueEdit): Promise<void>;
  editWatches(edit: WatchEdit): Promise<void>;
  editNews(edit: NewsEdit): Promise<void>;
}

/** The queue commands. `now` returns ms since the epoch. */
export function createQueueCommands(
  queue: QueueWriter,
  { editQueue }: Pick<Engine, 'editQueue'>,
  now: () => number,
): QueueCommands {
  return {
    edit: (edit) => editQueue(() => queue.edit(edit, now())),
    editWatches: (edit) => editQueue(() => queue.editWatches(edit, now())),
    editNews: (edit) => editQueue(() => queue.editNews(edit)),
  };
}
