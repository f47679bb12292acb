import type { TaskStore } from '../engine/ports/fetching.ts';
import { currentSlug } from '../profile/current-slug.ts';
import { isOpen } from '../task/task.ts';
import { taskTypes } from '../task/task-type.ts';
import { applyEvent } from './apply-event.ts';
import { adjustCreateTimes } from './creates.ts';
import type { Database } from './database.ts';
import { readUrn } from './fetched-posts.ts';
import { taskStoreOf } from './people.ts';
import { readProfile } from './profile-rows.ts';
import { readTasks } from './read-task.ts';
import { inTransaction, startWrite, writableStores } from './write-transaction.ts';

/** The tasks in the database. */
export function createTaskStore(database: Database): TaskStore {
  return {
    async open() {
      const db = await database.connect();
      const tasks = await Promise.all(
        taskTypes.map(async (type) =>
          readTasks(await db.getAllFromIndex(taskStoreOf(type), 'unsettled'), type),
        ),
      );
      return tasks.flat().filter(isOpen);
    },

    async address(slug) {
      const tx = (await database.connect()).transaction([...writableStores]);
      const profile = await readProfile(tx, slug);
      return profile ? currentSlug(profile.saved.profile) : slug;
    },

    async urn(slug) {
      return readUrn((await database.connect()).transaction([...writableStores]), slug);
    },

    async apply(slug, event, now, fetched, type) {
      const tx = await startWrite(database);
      return inTransaction(tx, () => applyEvent(tx, { slug, type }, event, now, fetched));
    },

    creates: (now) => adjustCreateTimes(database, now),
  };
}
