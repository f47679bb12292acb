import type { Library } from '../engine/ports/library.ts';
import { emptyAnnotation } from '../profile/annotation.ts';
import { personTask } from '../task/person-task.ts';
import { readCreateTimes } from './creates.ts';
import type { Database } from './database.ts';
import { newestRows } from './newest-rows.ts';
import { savedSlug, tasksOf } from './people.ts';
import { aliasesOf, readProfile, readUnreadable } from './profile-rows.ts';
import type { AskToPack } from './read-index.ts';
import { readRow } from './read-row.ts';
import { readTasks } from './read-task.ts';
import { indexRowSchema } from './row-schemas.ts';
import { writableStores } from './write-transaction.ts';

/** The library in the database. Reading the whole index may call `askToPack`. */
export function createLibrary(database: Database, askToPack: AskToPack = () => {}): Library {
  return {
    async profileState(slug) {
      const tx = (await database.connect()).transaction([...writableStores]);
      const person = await savedSlug(tx, slug);
      const aliases = await aliasesOf(tx, person);
      const [profile, tasks] = await Promise.all([
        readProfile(tx, person),
        tasksOf(tx, [slug, person, ...aliases]),
      ]);
      const task = personTask(tasks, slug);
      const unreadable = profile ? undefined : await readUnreadable(tx, person);
      return {
        slug,
        ...notSaved,
        ...(profile
          ? { ...profile, aliases }
          : unreadable && { ...unreadable, isUnreadable: true }),
        ...(task && { task }),
      };
    },

    // nb. What reads the index is loaded only for it, so that the popup opens faster.
    async count() {
      const { countIndex } = await import('./read-index.ts');
      return countIndex(database);
    },

    async *index() {
      const { indexInBatches } = await import('./read-index.ts');
      yield* indexInBatches(database, askToPack);
    },

    async indexRows(slugs) {
      // nb. Loaded only for this, as above.
      const { readMany } = await import('./many-rows.ts');
      const tx = (await database.connect()).transaction([...writableStores]);
      const rows = await readMany(tx, 'summaries', slugs);
      return rows.map((row) => readRow(indexRowSchema, row));
    },

    newest: (limit) => newestRows(database, limit),

    async unsettled() {
      const db = await database.connect();
      const rows = await db.getAllFromIndex('tasks', 'unsettled');
      return readTasks(rows).sort((a, b) => b.askedAt - a.askedAt);
    },

    creates: (now) => readCreateTimes(database, now),
  };
}

const notSaved = { versions: [], annotation: emptyAnnotation, aliases: [] } as const;
