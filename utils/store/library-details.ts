import type { IDBPTransaction } from 'idb';
import type { LibraryDetails, LongText, UnreadableProfile } from '../engine/ports/library.ts';
import { slugsOfRecord } from '../profile/identity.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import { savedProfileSchema } from '../profile/version-schema.ts';
import { personTask } from '../task/person-task.ts';
import { longWaitingAfterMs } from '../task/poll-schedule.ts';
import type { Task } from '../task/task.ts';
import type { Database } from './database.ts';
import { readUrn } from './fetched-posts.ts';
import { mergeImported, newImported } from './merge-people.ts';
import { areFree, savedSlug, savedSlugsOfMany, tasksOf } from './people.ts';
import { readSavedPosts } from './post-rows.ts';
import { aliasesOf } from './profile-rows.ts';
import { readRecord } from './read-record.ts';
import { readRow, readRows } from './read-row.ts';
import { longTextSchema, taskSchema } from './row-schemas.ts';
import type { CallingCardSchema } from './schema.ts';
import { writableStores } from './write-transaction.ts';

/**
 * How many recently fetched profiles `lateSince` checks. nb. After an import they may be the whole of a
 * large library, and the worker checks on every start and after every poll.
 */
const maxChecked = 50;

/** How many fetches of the newest are looked up by their time. nb. All people of an import may have the same. */
const maxAtOnce = 500;

/** Above this, it is faster to read all slugs of the library than to ask for each. */
const slugsAtOnce = 200;

/** The rest of the library in the database. nb. Apart from it, so that the popup loads less. */
export function createLibraryDetails(database: Database): LibraryDetails {
  return {
    async savedSlugs(slugs) {
      const tx = (await database.connect()).transaction([...writableStores]);
      return slugs.length > slugsAtOnce
        ? savedSlugsOfMany(tx, slugs)
        : Promise.all(slugs.map((slug) => savedSlug(tx, slug)));
    },

    async lateSince(since) {
      const tx = (await database.connect()).transaction([...recentStores]);
      const tasks = await newestTasks(tx, maxChecked, since);
      // nb. The queue works quietly.
      const entries = await Promise.all(
        tasks.filter(tookLong).map(({ slug }) => tx.objectStore('queue').getKey(slug)),
      );
      return entries.filter((entry) => entry === undefined).length;
    },

    async newestFetch() {
      const index = (await database.connect()).transaction('summaries').store.index('fetchedAt');
      return (await index.openKeyCursor(null, 'prev'))?.key;
    },

    async fetchDurations(limit) {
      const tx = (await database.connect()).transaction([...recentStores]);
      const tasks = await newestTasks(tx, limit);
      return tasks.flatMap((task) =>
        task.state === 'done' && task.createdAt !== undefined ? task.doneAt - task.createdAt : [],
      );
    },

    async posts(slug) {
      const tx = (await database.connect()).transaction([...writableStores]);
      const person = await savedSlug(tx, slug);
      const [urn, saved, tasks] = await Promise.all([
        readUrn(tx, person),
        readSavedPosts(tx, person),
        tasksOf(tx, [slug, person, ...(await aliasesOf(tx, person))], 'posts'),
      ]);
      return omitUndefined({ slug: person, urn, saved, task: personTask(tasks, slug) });
    },

    async records(slugs) {
      const tx = (await database.connect()).transaction([...writableStores]);
      const records = await Promise.all(slugs.map((slug) => readRecord(tx, slug)));
      return records.filter((record) => record !== undefined);
    },

    async undoable() {
      const index = (await database.connect()).transaction('trash').store.index('batch');
      // nb. Only numbers: other keys come after all of them.
      const newest = await index.openKeyCursor(IDBKeyRange.upperBound(Infinity), 'prev');
      if (!newest) return undefined;
      return { batch: newest.key, count: await index.count(newest.key) };
    },

    async merged(records) {
      const tx = (await database.connect()).transaction([...writableStores]);
      // nb. Most people of a large file are new, and all are if the library is empty.
      const isEmpty =
        (await tx.objectStore('profiles').getKey(IDBKeyRange.lowerBound(''))) === undefined;
      return Promise.all(
        records.map(async (record) => {
          const merged = newImported(record);
          const isNew = isEmpty || (await areFree(tx, slugsOfRecord(merged)));
          return isNew ? { ours: undefined, merged } : mergeImported(tx, record);
        }),
      );
    },

    unreadable: () => unreadableInBatches(database),

    longTexts: () => longTextsInBatches(database),

    async longTextsOf(slugs) {
      const { store } = (await database.connect()).transaction('texts');
      return readRows(longTextSchema, await Promise.all(slugs.map((slug) => store.get(slug))));
    },
  };
}

const tookLong = (task: Task) =>
  task.state === 'done' && task.doneAt - (task.createdAt ?? task.doneAt) > longWaitingAfterMs;

const recentStores = ['summaries', 'tasks', 'queue'] as const;

type RecentTransaction = IDBPTransaction<CallingCardSchema, (typeof recentStores)[number][]>;

/** The tasks of the newest fetches after `since` (ms since the epoch), up to `limit`, that can be read. */
async function newestTasks(tx: RecentTransaction, limit: number, since = 0): Promise<Task[]> {
  const index = tx.objectStore('summaries').index('fetchedAt');
  const newest = await index.openKeyCursor(IDBKeyRange.lowerBound(since, true), 'prev');
  const last = newest && limit > 1 ? await newest.advance(limit - 1) : newest;
  const range = last ? IDBKeyRange.lowerBound(last.key) : IDBKeyRange.lowerBound(since, true);
  // nb. More than `limit` may have the same time.
  const slugs = newest ? await index.getAllKeys(range, maxAtOnce) : [];
  const rows = await Promise.all(
    slugs.slice(-limit).map((slug) => tx.objectStore('tasks').get(slug)),
  );
  return readRows<Task>(taskSchema, rows);
}

/** How many whole profiles are read at once: a few milliseconds' worth. */
const profilesAtOnce = 100;

/** The saved profiles that can't be read, in batches of all profiles. */
async function* unreadableInBatches(
  database: Database,
): AsyncGenerator<readonly UnreadableProfile[], void, void> {
  for (let after: IDBKeyRange | undefined; ; ) {
    const tx = (await database.connect()).transaction(['profiles', 'trash', 'answers']);
    const rows = await tx.objectStore('profiles').getAll(after, profilesAtOnce);
    const damaged = rows.filter((row) => !readRow(savedProfileSchema, row));
    const found = await Promise.all(
      damaged.map(async (profile) => {
        const { slug } = profile;
        const isDeleted = (await tx.objectStore('trash').getKey(slug)) !== undefined;
        const answer: unknown = await tx.objectStore('answers').get(slug);
        return isDeleted ? undefined : { slug, profile, answer };
      }),
    );
    yield found.filter((each) => each !== undefined);
    const last = rows.at(-1);
    if (!last || rows.length < profilesAtOnce) return;
    after = IDBKeyRange.lowerBound(last.slug, true);
  }
}

/** How many long texts are read at once: few enough for the page to stay responsive. */
const textsAtOnce = 500;

async function* longTextsInBatches(
  database: Database,
): AsyncGenerator<readonly LongText[], void, void> {
  for (let after: IDBKeyRange | undefined; ; ) {
    const rows = await (await database.connect()).getAll('texts', after, textsAtOnce);
    yield readRows(longTextSchema, rows);
    const last = rows.at(-1);
    if (!last || rows.length < textsAtOnce) return;
    after = IDBKeyRange.lowerBound(last.slug, true);
  }
}
