import type { Slug } from '../profile/slug.ts';
import type { FetchCommand } from '../task/command.ts';
import type { Task } from '../task/task.ts';
import { ofType, type TaskType } from '../task/task-type.ts';
import { createKeyMemory } from './key-memory.ts';
import type { EnginePorts } from './ports/fetching.ts';
import { createPump } from './pump.ts';
import { apply, keyRelease } from './run-step.ts';

/** The use cases around fetching profiles and posts. */
export interface Engine {
  /**
   * Stores the command about a profile's fetch, or about one of another type, and starts the work. Resolves with
   * the task once the command is stored, long before the result arrives. Rejects when the storage does.
   */
  command(slug: Slug, command: FetchCommand, type?: TaskType): Promise<Task | undefined>;
  /** Runs a change of the queue, and then does what it brings. Rejects like `command`. */
  editQueue(change: () => Promise<void>): Promise<void>;
  /** A key was saved or unlocked: resumes the tasks that were on hold for one. Rejects like `command`. */
  keyReady(how: 'key-saved' | 'key-unlocked'): Promise<void>;
  /** Does everything that is due. Never rejects. */
  pump(): Promise<void>;
}

/** The engine over its ports. */
export function createEngine(ports: EnginePorts): Engine {
  const keys = createKeyMemory();
  const pump = createPump(ports, keys);
  return {
    async command(slug, command, type) {
      // nb. Before the command is stored: a worker stopped right after that must still be woken.
      await ports.setWatchdog(true);
      const { task } = await apply(ports, { slug, ...ofType(type) }, { type: command });
      // nb. And again after it: a pump that found nothing to do may have cleared it in between.
      await ports.setWatchdog(true);
      void pump();
      return task;
    },
    async editQueue(change) {
      // nb. As for a command.
      await ports.setWatchdog(true);
      await change();
      await ports.setWatchdog(true);
      ports.changed([]);
      void pump();
    },
    async keyReady(how) {
      ports.logActivity(how);
      keys.noteSaved();
      for (const task of await ports.tasks.open()) await apply(ports, task, keyRelease);
      void pump();
    },
    pump,
  };
}
