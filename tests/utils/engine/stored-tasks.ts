import type { Applied, FetchedProfile } from '../../../utils/engine/ports/fetching.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { taskSchema } from '../../../utils/store/row-schemas.ts';
import type { TaskEvent } from '../../../utils/task/event.ts';
import { isOpen, type OpenTask, type Task } from '../../../utils/task/task.ts';
import { transition } from '../../../utils/task/transition.ts';
import { hour } from '../task/tasks.ts';

/** One event as it was stored, at the engine's `now`. */
export interface StoredStep {
  readonly slug: Slug;
  readonly before: Task | undefined;
  readonly event: TaskEvent;
  readonly after: Task | undefined;
  readonly now: number;
}

export type StoredTasks = ReturnType<typeof createStoredTasks>;

/** What outlives every worker: the tasks and the library, in memory. Each method is a transaction. */
export function createStoredTasks(observe: (step: StoredStep) => void) {
  const rows = new Map<Slug, Task>();
  const library = new Map<Slug, FetchedProfile>();
  let creates: number[] = [];
  let failures = 0;
  let isFull = false;

  function failIfTold(isWrite: boolean): void {
    if (failures === 0 && !(isFull && isWrite)) return;
    failures = Math.max(0, failures - 1);
    throw new DOMException('The storage fails.', 'QuotaExceededError');
  }

  return {
    rows: rows as ReadonlyMap<Slug, Task>,
    library: library as ReadonlyMap<Slug, FetchedProfile>,
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

    /** The times of the creates of the last day. A time later than `now` is changed to `now`. */
    creates(now: number): readonly number[] {
      failIfTold(false);
      creates = creates.map((at) => Math.min(at, now)).filter((at) => at > now - 24 * hour);
      return creates;
    },

    apply(slug: Slug, event: TaskEvent, now: number, fetched?: FetchedProfile): Applied {
      failIfTold(true);
      const before = rows.get(slug);
      const task = transition(slug, before, event, now);
      if (task && task !== before) {
        rows.set(slug, taskSchema.parse(task));
        if (event.type === 'sending') creates.push(now);
        if (fetched && task.state === 'done') library.set(slug, fetched);
      }
      observe({ slug, before, event, after: task, now });
      return { task, changed: task !== before };
    },
  };
}
