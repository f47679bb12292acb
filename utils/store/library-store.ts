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

interface LibraryOptions {
  /** Called while the whole index is read. */
  readonly askToPack?: AskToPack;
  /** What reads the index, if the page has loaded it. nb. The popup doesn't, so that it opens faster. */
  readonly indexReader?: typeof import('./read-index.ts');
}

/** The library in the database. */
export function createLibrary(
  database: Database,
  { askToPack = () => {}, indexReader }: LibraryOptions = {},
): Library {
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

    async count() {
      // nb. Without waiting if it is loaded: the first rows wait for the count, which would come after other reads.
      const { countIndex } = indexReader ?? (await import('./read-index.ts'));
      return countIndex(database);
    },

    async *index() {
      const { indexInBatches } = indexReader ?? (await import('./read-index.ts'));
      yield* indexInBatches(database, askToPack);
    },

    async indexRows(slugs) {
      // nb. Loaded only for this, as what reads the index.
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
