import type { Slug } from '../profile/slug.ts';
import type { Task } from '../task/task.ts';
import { apply, keyRelease } from './run-step.ts';
import { createKeyMemory } from './key-memory.ts';
import type { EnginePorts } from './ports.ts';
import { createPump } from './pump.ts';

/** What a person can do to a task. */
export type Wish = 'enrich' | 'refresh' | 'send-again' | 'enrich-anyway' | 'cancel';

/** The use cases around fetching profiles. */
export interface Engine {
  /**
   * Stores the wish and sets the work going; resolves with the task as soon as the wish is stored,
   * long before the profile is there. Rejects when the storage does.
   */
  wish(slug: Slug, wish: Wish): Promise<Task | undefined>;
  /** A working key was saved: tasks that stood still for want of one go on. Rejects like `wish`. */
  keySaved(): Promise<void>;
  /** Does whatever is due. Never rejects. */
  pump(): Promise<void>;
}

/** The engine over its ports. */
export function createEngine(ports: EnginePorts): Engine {
  const keys = createKeyMemory();
  const pump = createPump(ports, keys);
  return {
    async wish(slug, wish) {
      // nb. Before the wish is stored: a worker stopped right after it must still be woken.
      await ports.setWatchdog(true);
      const { task } = await apply(ports, { slug }, { type: wish });
      // nb. And after it: a round that saw nothing to do may have cleared it in between.
      await ports.setWatchdog(true);
      void pump();
      return task;
    },
    async keySaved() {
      ports.note('key-saved');
      keys.noteSaved();
      for (const task of await ports.tasks.open()) await apply(ports, task, keyRelease);
      void pump();
    },
    pump,
  };
}
