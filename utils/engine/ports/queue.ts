import type { Slug } from '../../profile/slug.ts';
import type { News, NewsEdit } from '../../queue/news.ts';
import type { QueueEdit, QueueEntry, QueueOverview, QueueState } from '../../queue/queue-entry.ts';
import type { Watch, WatchEdit } from '../../queue/watch.ts';
import type { WatchedPerson } from '../../queue/watch-times.ts';

/** The queue, the watches and the news as pages read them. Every method rejects when the storage does. */
export interface QueueReader {
  overview(): Promise<QueueOverview>;
  /** The entries that clearing the queue, or a list of it, removes. In no particular order. */
  removable(listId: string | undefined): Promise<readonly QueueEntry[]>;
  /** Those of these people who wait in the queue or are being fetched from it, by the slugs given. */
  queued(slugs: readonly Slug[]): Promise<ReadonlySet<Slug>>;
  /** In no particular order. */
  watches(): Promise<readonly Watch[]>;
  /** Newest first. */
  news(): Promise<readonly News[]>;
  /** The news that the user hasn't seen, newest first. */
  unreadNews(): Promise<readonly News[]>;
}

/** The queue as the engine works on it. Every method rejects when the storage does. */
export interface QueueStore {
  /** The state of the queue, its head, and how many entries have a task. */
  front(): Promise<QueueFront>;
  /**
   * Starts the task of an entry, in one transaction, if it is still waiting. The next start is not
   * before `nextStartAt`. Times are in ms since the epoch.
   */
  start(entry: QueueEntry, now: number, nextStartAt: number): Promise<StartedEntry>;
  /** Everyone who is watched and was fetched before; each once, with the shortest interval. */
  watched(): Promise<readonly WatchedPerson[]>;
  /** Queues watched people who are due. They are looked at again at `nextPlanAt`, ms since the epoch. */
  plan(due: readonly Slug[], nextPlanAt: number | undefined, now: number): Promise<void>;
}

/** What the start of an entry has led to. */
export interface StartedEntry {
  /** The slugs under which a page may show the person. */
  readonly slugs: readonly Slug[];
}

/** What the engine needs to know to start the next entry. */
export interface QueueFront {
  readonly state: QueueState;
  readonly head?: QueueEntry;
  readonly started: number;
}

/** What the background writes on the user's command. Every method rejects when the storage does. */
export interface QueueWriter {
  /** Times are in ms since the epoch. */
  edit(edit: QueueEdit, now: number): Promise<void>;
  editWatches(edit: WatchEdit, now: number): Promise<void>;
  editNews(edit: NewsEdit): Promise<void>;
}
