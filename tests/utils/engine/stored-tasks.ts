import type { Applied, FetchedProfile } from '../../../utils/engine/ports/fetching.ts';
import { currentSlug } from '../../../utils/profile/current-slug.ts';
import { slugsOfProfile } from '../../../utils/profile/identity.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { limitUsage, maxLimits } from '../../../utils/rate-limit/limits.ts';
import {
  adjustedCreates,
  createTimes,
  newCreate,
  type SentCreate,
} from '../../../utils/rate-limit/sent-create.ts';
import { taskSchema } from '../../../utils/store/row-schemas.ts';
import { isFetchCommand } from '../../../utils/task/command.ts';
import type { TaskEvent } from '../../../utils/task/event.ts';
import { personTask, taskToCancel } from '../../../utils/task/person-task.ts';
import { isOpen, isSettled, type OpenTask, type Task } from '../../../utils/task/task.ts';
import { transition } from '../../../utils/task/transition.ts';
import { addFetched } from '../../../utils/versions/add-fetched.ts';

/** One event as it was stored, at the engine's `now`. */
export interface StoredStep {
  readonly before: Task | undefined;
  readonly event: TaskEvent;
  readonly after: Task | undefined;
  readonly now: number;
  readonly fetched?: FetchedProfile | undefined;
}

export type StoredTasks = ReturnType<typeof createStoredTasks>;

/**
 * What outlives every worker: the tasks and the library, in memory. Each method is a transaction. The
 * real store is tested against a database (`tests/utils/store`).
 */
export function createStoredTasks(observe: (step: StoredStep) => void) {
  const rows = new Map<Slug, Task>();
  const library = new Map<Slug, LibraryRecord>();
  let creates: readonly SentCreate[] = [];
  let failures = 0;
  let isFull = false;

  function failIfTold(isWrite: boolean): void {
    if (failures === 0 && !(isFull && isWrite)) return;
    failures = Math.max(0, failures - 1);
    throw new DOMException('The storage fails.', 'QuotaExceededError');
  }

  const recordOf = (slug: Slug) =>
    library.get(slug) ?? [...library.values()].find(({ aliases }) => aliases.includes(slug));

  function commandedTask(slug: Slug, event: TaskEvent): Task | undefined {
    const record = recordOf(slug);
    const slugs = new Set([slug, ...(record ? [record.slug, ...record.aliases] : [])]);
    const tasks = [...slugs].flatMap((each) => rows.get(each) ?? []);
    return event.type === 'cancel' ? taskToCancel(tasks, slug) : personTask(tasks, slug);
  }

  function isWithheld(before: Task | undefined, slug: Slug, event: TaskEvent, now: number) {
    if (event.type === 'sending') {
      const { hour, day } = limitUsage(createTimes(creates, now), maxLimits, now);
      return hour.used >= hour.limit || day.used >= day.limit;
    }
    const isIdle = !before || before.state === 'failed' || before.state === 'cancelled';
    return event.type === 'enrich' && isIdle && recordOf(slug) !== undefined;
  }

  /** Saves the profile and returns the slug that the task belongs under. */
  function save(task: Task, { version, raw }: FetchedProfile): Slug {
    const names = slugsOfProfile(version.profile);
    const same = new Set(names.flatMap((name) => recordOf(name) ?? []));
    const record = addFetched([...same], version, raw);
    for (const { slug } of same) library.delete(slug);
    library.set(record.slug, record);
    const current = rows.get(record.slug);
    if (record.slug !== task.slug && current && !isSettled(current)) return task.slug;
    rows.delete(task.slug);
    return record.slug;
  }

  function store(task: Task, event: TaskEvent, now: number, fetched?: FetchedProfile): Task {
    const isSaved = fetched !== undefined && task.state === 'done';
    const stored = isSaved ? { ...task, slug: save(task, fetched) } : task;
    rows.set(stored.slug, taskSchema.parse(stored));
    if (event.type === 'sending') {
      const before = adjustedCreates(creates, now);
      creates = [...before, newCreate(before, now)];
    }
    return stored;
  }

  return {
    rows: rows as ReadonlyMap<Slug, Task>,
    library: library as ReadonlyMap<Slug, LibraryRecord>,
    failsWrites: () => failures > 0 || isFull,

    /** Makes this many transactions fail, starting with the next one. */
    failNext(times: number): void {
      failures = times;
    },

    /** Makes every write fail, as if there were no space left, or lets them succeed again. */
    setFull(is: boolean): void {
      isFull = is;
    },

    open(): readonly OpenTask[] {
      failIfTold(false);
      return [...rows.values()].filter(isOpen);
    },

    address(slug: Slug): Slug {
      const record = library.get(slug);
      return record ? currentSlug(record.saved.profile) : slug;
    },

    creates(now: number): readonly number[] {
      failIfTold(false);
      creates = adjustedCreates(creates, now);
      return createTimes(creates, now);
    },

    apply(slug: Slug, event: TaskEvent, now: number, fetched?: FetchedProfile): Applied {
      failIfTold(true);
      const before = isFetchCommand(event) ? commandedTask(slug, event) : rows.get(slug);
      const person = recordOf(slug)?.slug ?? slug;
      let task = isWithheld(before, slug, event, now)
        ? before
        : transition(before?.slug ?? person, before, event, now);
      const changed = task !== before;
      if (task && changed) task = store(task, event, now, fetched);
      observe({ before, event, after: task, now, fetched });
      return { task, changed, slugs: [...new Set([slug, person])] };
    },
  };
}
