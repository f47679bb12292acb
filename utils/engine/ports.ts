import type { ProfileVersion } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import type { ActivityKind } from '../task/activity.ts';
import type { CreateAnswer, PollAnswer } from '../task/answer.ts';
import type { TaskEvent } from '../task/event.ts';
import type { PaceLimits } from '../rate-limit/limits.ts';
import type { OpenTask, Task } from '../task/task.ts';

/** A finished fetch as it is filed: the normalised profile beside the answer it was made from. */
export interface Filing {
  readonly filed: ProfileVersion;
  /** `task_output` as OutX sent it, any JSON. */
  readonly raw: unknown;
}

/** The stored tasks. Every method rejects when the browser's storage does. */
export interface TaskStore {
  /** The tasks that the engine has work with, in no order. */
  open(): Promise<readonly OpenTask[]>;
  /**
   * Applies the event in one transaction and returns the task after it. With a `filing`, the
   * profile is filed in the same transaction, and only if the event made the task done.
   */
  apply(slug: Slug, event: TaskEvent, now: number, filing?: Filing): Promise<Applied>;
  /**
   * The times of the creates of the last day, ms since the epoch. What a clock since set back had
   * dated ahead of `now` is dated `now`, for good: it must not hold up the pace until then.
   */
  creates(now: number): Promise<readonly number[]>;
}

/** A task after an event, and whether the event changed anything. */
export interface Applied {
  readonly task: Task | undefined;
  readonly changed: boolean;
}

/** The OutX API. Never rejects: every failure is an answer. */
export interface Outx {
  createTask(apiKey: string, slug: Slug): Promise<CreateAnswer>;
  pollTask(apiKey: string, outxTaskId: string): Promise<PollAnswer>;
}

/** The world as the engine sees it. */
export interface EnginePorts {
  readonly tasks: TaskStore;
  readonly outx: Outx;
  /** The API key, or nothing when none is stored or it cannot be unsealed. */
  apiKey(): Promise<string | undefined>;
  /** What the person allows. */
  limits(): Promise<PaceLimits>;
  /** What the browser says; `true` when it does not know. */
  isOnline(): boolean;
  /** Ms since the epoch. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Resolves after `ms`, or as soon as the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Runs the work unless it is already running anywhere in this extension. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Tells the browser that this worker is at work; called at least every 20 s while it is. */
  keepAwake(): Promise<unknown>;
  /** Sets the alarm that wakes the engine when the browser has stopped it, or clears it. */
  setWatchdog(on: boolean): Promise<void>;
  /** Called after a change was stored, with the slugs it touched. */
  changed(slugs: readonly Slug[]): void;
  /** Keeps a line of the activity log; those about tasks the store keeps by itself. */
  note(kind: ActivityKind): void;
  /** Called with what should not have happened: storage that refuses, bugs. */
  report(error: unknown): void;
}
