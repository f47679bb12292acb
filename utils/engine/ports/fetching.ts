import type { ProfileUrn, SavedPosts } from '../../profile/post.ts';
import type { ProfileVersion } from '../../profile/profile.ts';
import type { Slug } from '../../profile/slug.ts';
import type { Pace } from '../../queue/pace.ts';
import type { ActivityKind } from '../../task/activity.ts';
import type {
  CreateAnswer,
  KeyCheck,
  PollAnswer,
  SendCodeAnswer,
  SignInAnswer,
} from '../../task/answer.ts';
import type { TaskEvent } from '../../task/event.ts';
import type { OpenTask, QueuedTask, Task } from '../../task/task.ts';
import type { TaskType } from '../../task/task-type.ts';
import type { QueueStore } from './queue.ts';

/** What a finished fetch brought: the parsed profile and the answer it was parsed from. */
export interface FetchedProfile {
  readonly version: ProfileVersion;
  /** `task_output` as OutX sent it, any JSON. */
  readonly raw: unknown;
}

/** What a finished task brought. */
export type Fetched = FetchedProfile | SavedPosts;

/** The stored tasks, of profiles unless another type is given. Every method rejects when the browser's storage does. */
export interface TaskStore {
  /** The tasks of all types that the engine still works on, in no particular order. */
  open(): Promise<readonly OpenTask[]>;
  /**
   * Applies the event in one transaction and returns the task after it. A command applies to the task
   * of the person, whichever of the person's slugs is given; other events to the slug's own. With `fetched`, the profile
   * or the posts are saved in the same transaction, but only if the event made the task done. `sending` changes
   * nothing if it would exceed the highest rate limits.
   */
  apply(
    slug: Slug,
    event: TaskEvent,
    now: number,
    fetched?: Fetched,
    type?: TaskType,
  ): Promise<Applied>;
  /** The slug to fetch the profile by: the newest that OutX has reported for it, or this one. */
  address(slug: Slug): Promise<Slug>;
  /** The URN to fetch the person's posts by; `undefined` if it isn't known, or the person was deleted. */
  urn(slug: Slug): Promise<ProfileUrn | undefined>;
  /**
   * When the creates of at least the last day count as sent, at `now`. All times are in ms since the
   * epoch. If the clock was set back, the creates count as sent earlier by as much.
   */
  creates(now: number): Promise<readonly number[]>;
}

/** A task after an event, and whether the event changed it. */
export interface Applied {
  readonly task: Task | undefined;
  readonly changed: boolean;
  /** The slugs under which a page may show the task or its profile. */
  readonly slugs: readonly Slug[];
}

/** The OutX API. Never rejects: every failure is an answer. */
export interface Outx {
  /** `POST /linkedin-agent/fetch-profile`. Not idempotent. */
  createTask(apiKey: string, slug: Slug): Promise<CreateAnswer>;
  /** `POST /linkedin-agent/fetch-profiles-posts`. Not idempotent. */
  createPostsTask(apiKey: string, urn: ProfileUrn): Promise<CreateAnswer>;
  /** `GET /linkedin-agent/get-task-status`. A task completes only with what its type fetches. */
  pollTask(apiKey: string, outxTaskId: string, type?: TaskType): Promise<PollAnswer>;
  /** Whether OutX accepts the key, asked without side effects (outx-api.md, Keys). */
  checkKey(apiKey: string): Promise<KeyCheck>;
  /** `POST /linkedin-agent/auth-send-otp`: has OutX send a code to this email address. */
  sendCode(email: string): Promise<SendCodeAnswer>;
  /** `POST /linkedin-agent/auth-verify-otp`: returns the team's key for the code. */
  signIn(email: string, code: string): Promise<SignInAnswer>;
}

/** The API key, or why there is none: none is stored, it can't be unsealed, or it is locked. */
export type CurrentKey =
  | { readonly apiKey: string }
  | { readonly missing: 'key-missing' | 'key-locked' };

/** What the team says before a create. */
export type TeamAdvice =
  /** Nobody else fetches the person, or there is no team, or it can't be asked. */
  | { readonly kind: 'create' }
  /** The profile came from the team: it is in the library. */
  | { readonly kind: 'taken' }
  /** `by` is fetching the person. Ask again at `until`, ms since the epoch. */
  | { readonly kind: 'claimed'; readonly by: string; readonly until: number };

/** Keeps a team from fetching a person twice. */
export interface FetchOnce {
  /** Asks the team before the create of a task, and claims the fetch. Rejects when the storage does. */
  ask(task: QueuedTask): Promise<TeamAdvice>;
}

/** Everything the engine needs from outside. */
export interface EnginePorts {
  readonly team: FetchOnce;
  readonly tasks: TaskStore;
  readonly outx: Pick<Outx, 'createTask' | 'createPostsTask' | 'pollTask'>;
  apiKey(): Promise<CurrentKey>;
  /** The lists and watches that wait. */
  readonly queue: QueueStore;
  /** The rate limits, and when the queue works: as the user set them. */
  pace(): Promise<Pace>;
  /** When to poll a fetch in its first 150 s, learned from past ones: see `learnedPolls`. */
  learnedPolls(): Promise<readonly number[] | undefined>;
  /** What the browser says; `true` when it doesn't know. */
  isOnline(): boolean;
  /** Whether the browser lets the extension contact OutX: the user may withdraw that at any time. */
  hasAccess(): Promise<boolean>;
  /** Ms since the epoch. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** Resolves after `ms`, or as soon as the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Runs the work unless it is already running anywhere in this extension. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Keeps the worker alive; called at least every 20 s while it works. */
  keepAwake(): Promise<unknown>;
  /** Sets or clears the alarm that wakes the engine after the browser stopped it. */
  setWatchdog(on: boolean): Promise<void>;
  /** Has the engine woken at this time (ms since the epoch), and not at one that was set before. */
  wakeAt(at: number): Promise<void>;
  /** Called after a change was stored, with the slugs it affects. */
  changed(slugs: readonly Slug[]): void;
  /** Adds a line to the activity log. The store itself logs what happens to tasks. */
  logActivity(kind: ActivityKind): void;
  /** Called with unexpected errors: storage that fails, bugs. */
  report(error: unknown): void;
}
