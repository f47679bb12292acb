import type { Applied, FetchedProfile } from '../../../utils/engine/ports/fetching.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { taskSchema } from '../../../utils/store/row-schemas.ts';
import type { TaskEvent } from '../../../utils/task/event.ts';
import { isOpen, type OpenTask, type Task } from '../../../utils/task/task.ts';
import { transition } from '../../../utils/task/transition.ts';
import { hour } from '../task/tasks.ts';

/** One event as it was stored. */
export interface StoredStep {
  readonly slug: Slug;
  readonly before: Task | undefined;
  readonly event: TaskEvent;
  readonly after: Task | undefined;
}

export type StoredTasks = ReturnType<typeof createStoredTasks>;

/** What outlasts every worker: the tasks and the library, in memory. Each method is a transaction. */
export function createStoredTasks(watch: (step: StoredStep) => void) {
  const rows = new Map<Slug, Task>();
  const library = new Map<Slug, FetchedProfile>();
  let creates: number[] = [];
  let refusals = 0;
  let isFull = false;

  function refuse(isWrite: boolean): void {
    if (refusals === 0 && !(isFull && isWrite)) return;
    refusals = Math.max(0, refusals - 1);
    throw new DOMException('The storage refuses.', 'QuotaExceededError');
  }

  return {
    rows: rows as ReadonlyMap<Slug, Task>,
    library: library as ReadonlyMap<Slug, FetchedProfile>,
    refusesWrites: () => refusals > 0 || isFull,

    /** Refuses the next so many transactions. */
    refuseNext(times: number): void {
      refusals = times;
    },

    /** Refuses every write for want of room, or no longer. */
    setFull(is: boolean): void {
      isFull = is;
    },

    open(): readonly OpenTask[] {
      refuse(false);
      return [...rows.values()].filter(isOpen);
    },

    /** The times of the creates of the last day; what a clock set back had dated ahead is now. */
    creates(now: number): readonly number[] {
      refuse(false);
      creates = creates.map((at) => Math.min(at, now)).filter((at) => at > now - 24 * hour);
      return creates;
    },

    apply(slug: Slug, event: TaskEvent, now: number, fetched?: FetchedProfile): Applied {
      refuse(true);
      const before = rows.get(slug);
      const task = transition(slug, before, event, now);
      if (task && task !== before) {
        rows.set(slug, taskSchema.parse(task));
        if (event.type === 'sending') creates.push(now);
        if (fetched && task.state === 'done') library.set(slug, fetched);
      }
      watch({ slug, before, event, after: task });
      return { task, changed: task !== before };
    },
  };
}
