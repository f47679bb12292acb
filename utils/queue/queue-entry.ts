import type { Failure } from '../failure/failure.ts';
import type { Slug } from '../profile/slug.ts';

/** Who asked for a fetch of the queue: lists go before watches. */
export type QueueKind = 'list' | 'watch';

/**
 * A person whose profile is to be fetched when the rate limit has room. There is at most one entry per
 * person. An entry is in one of five states:
 *
 * - `waiting`: for its turn. The first one, in ascending order of `kind` and `position`, is the head.
 * - `paused`: the user paused its list.
 * - `started`: there is a task for it.
 * - `done`: the profile was fetched. An entry of a watch is deleted instead.
 * - `failed`: the task failed, or it is unknown whether OutX has it.
 */
export interface QueueEntry {
  readonly slug: Slug;
  readonly kind: QueueKind;
  readonly state: 'waiting' | 'paused' | 'started' | 'done' | 'failed';
  readonly position: number;
  /** What starts the task: `retry` only once the user asked for it. */
  readonly command: 'enrich' | 'refresh' | 'retry';
  /** The list that the person was imported with. */
  readonly listId?: string;
  /** When a `done` or `failed` entry ended, ms since the epoch. */
  readonly endedAt?: number;
  /** Why a `failed` entry failed. */
  readonly failure?: Failure;
}

/** What is stored about the queue as a whole. All times are in ms since the epoch. */
export interface QueueState {
  /** When the user paused it. */
  readonly pausedAt?: number;
  /** Why it stopped by itself, and when it tries again. */
  readonly stop?: { readonly failure: Failure; readonly until: number };
  /** The earliest start of the next entry, so that fetches are spread over the day. */
  readonly nextStartAt?: number;
  /** When to look for watched people who are due. Absent if nobody is watched. */
  readonly nextPlanAt?: number;
}

/** How many entries are in each state. */
export type QueueCounts = Readonly<Record<QueueEntry['state'], number>>;

export const noneQueued: QueueCounts = { waiting: 0, paused: 0, started: 0, done: 0, failed: 0 };

/** The states of the entries that the user can remove. One with a task stays: the task does, too. */
export const removableStates = ['waiting', 'paused', 'done', 'failed'] as const;

/** The queue as a page shows it. */
export interface QueueOverview {
  readonly state: QueueState;
  readonly counts: QueueCounts;
  /** The counts of each list with entries, by the list's id. */
  readonly byList: ReadonlyMap<string, QueueCounts>;
  /** The first entries that aren't done, in order: started, waiting, paused. */
  readonly next: readonly QueueEntry[];
  /** The entries that failed, newest first. */
  readonly failed: readonly QueueEntry[];
}

/** A change of the queue by the user. Where there is no `listId`, it is about the whole queue. */
export type QueueEdit =
  /** Adds people at the end. Those who are in the queue stay where they are. */
  | {
      readonly kind: 'add';
      readonly slugs: readonly Slug[];
      /** Those among them who were fetched before, and are to be fetched again. */
      readonly refresh: readonly Slug[];
      readonly listName?: string;
    }
  | { readonly kind: 'pause' | 'resume'; readonly listId?: string }
  /** Moves waiting people to the start or, to skip them, to the end. */
  | { readonly kind: 'move'; readonly slugs: readonly Slug[]; readonly to: 'start' | 'end' }
  | { readonly kind: 'remove'; readonly slugs: readonly Slug[] }
  /** Queues failed people again: all, or only these. */
  | { readonly kind: 'retry'; readonly slugs?: readonly Slug[]; readonly listId?: string }
  /** Removes all entries but those with a task. */
  | { readonly kind: 'clear'; readonly listId?: string }
  /** Puts back the entries of people who are no longer in the queue: undoes `clear`. */
  | { readonly kind: 'restore'; readonly entries: readonly QueueEntry[] };
