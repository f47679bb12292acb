import type { IDBPDatabase } from 'idb';
import { emptyAnnotation } from '../profile/annotation.ts';
import { savedProfileSchema } from '../profile/version-schema.ts';
import { indexRow } from '../search/index-row.ts';
import { readRow } from './read-row.ts';
import type { CallingCardSchema } from './schema.ts';
import { moveRecords } from './upgrade-records.ts';
import { rewrite, type StoredFields, type Upgrading } from './upgrade-rows.ts';
import { addAliases, moveAliases, renameInActivity } from './upgrade-slugs.ts';
import { moveTasks } from './upgrade-tasks.ts';

/**
 * Upgrades a database of any older version, step by step. nb. Never edit a step that was released: a
 * database of that version may still exist in a user's browser. `now` is in ms since the epoch.
 */
export async function upgrade(
  db: IDBPDatabase<CallingCardSchema>,
  from: number,
  tx: Upgrading,
  now: number,
): Promise<void> {
  if (from < 1) {
    db.createObjectStore('tasks', { keyPath: 'slug' }).createIndex('unsettled', 'unsettled');
    db.createObjectStore('summaries', { keyPath: 'slug' }).createIndex('fetchedAt', 'fetchedAt');
    db.createObjectStore('profiles', { keyPath: 'slug' });
    db.createObjectStore('answers', { keyPath: 'slug' });
    db.createObjectStore('aliases', { keyPath: 'alias' });
    db.createObjectStore('creates', { keyPath: 'id', autoIncrement: true }).createIndex('at', 'at');
    db.createObjectStore('activity', { autoIncrement: true });
    db.createObjectStore('keys', { keyPath: 'name' });
  }
  if (from < 2) {
    db.createObjectStore('versions', { keyPath: ['slug', 'fetchedAt'] });
    db.createObjectStore('annotations', { keyPath: 'slug' });
    db.createObjectStore('trash', { keyPath: 'slug' }).createIndex('batch', 'batch');
    db.createObjectStore('staged', { keyPath: 'id', autoIncrement: true }).createIndex(
      'importId',
      'importId',
    );
    tx.objectStore('aliases').createIndex('slug', 'slug');
    await rebuildIndex(tx);
  }
  if (from < 3) await renameStoredValues(tx);
  // nb. Before the next step, whose writes are about all stores.
  if (from < 5) {
    db.createObjectStore('lists', { keyPath: 'id' });
    db.createObjectStore('members', { keyPath: ['listId', 'slug'] }).createIndex('slug', 'slug');
  }
  // nb. Likewise.
  if (from < 6) {
    const queue = db.createObjectStore('queue', { keyPath: 'slug' });
    queue.createIndex('next', ['state', 'kind', 'position']);
    queue.createIndex('list', ['listId', 'state']);
    db.createObjectStore('queueState');
    db.createObjectStore('watches', { keyPath: 'id' });
    db.createObjectStore('news', { keyPath: ['slug', 'at'] });
  }
  // nb. Likewise.
  if (from < 7) {
    db.createObjectStore('posts', { keyPath: 'slug' });
    db.createObjectStore('postTasks', { keyPath: 'slug' }).createIndex('unsettled', 'unsettled');
    db.createObjectStore('destinations', { keyPath: 'id' });
    const deliveries = db.createObjectStore('deliveries', {
      keyPath: ['destinationId', 'eventId'],
    });
    deliveries.createIndex('due', ['destinationId', 'dueAt']);
    deliveries.createIndex('delivered', ['destinationId', 'deliveredAt']);
    deliveries.createIndex('dead', ['destinationId', 'diedAt']);
    deliveries.createIndex('slug', 'slug');
    db.createObjectStore('team');
    db.createObjectStore('teamDocs', { keyPath: 'id' }).createIndex('slug', 'slug');
    db.createObjectStore('unsynced', { keyPath: 'slug' });
  }
  // nb. It is filled when a page asks for it: until then, pages read `summaries`.
  if (from < 8) db.createObjectStore('indexBlocks', { keyPath: ['from', 'until', 'count'] });
  if (from < 4) await renewSlugsAndTimes(tx, Math.max(now, version4At));
  // nb. It is filled in the background: `reparseAnswers` goes through all profiles.
  if (from < 5) db.createObjectStore('texts', { keyPath: 'slug' });
}

/** Version 3: stored values and fields got the names that the code uses. */
async function renameStoredValues(tx: Upgrading): Promise<void> {
  await rewrite(tx, 'tasks', ({ anyway, ...task }) => ({
    ...task,
    ...(task.state === 'patient' && { state: 'long-waiting' }),
    ...(anyway !== undefined && { ignoreLimit: anyway }),
  }));
  await rewrite(tx, 'profiles', renamedProfile);
  await rewrite(tx, 'activity', (activity) => {
    const kind = activityNames[String(activity.kind)];
    return kind === undefined ? activity : { ...activity, kind };
  });
}

const renamedProfile = ({ poorerAt, ...profile }: StoredFields): StoredFields => ({
  ...profile,
  ...(poorerAt !== undefined && { lessCompleteAt: poorerAt }),
});

const activityNames: Readonly<Record<string, string>> = {
  asked: 'enrich',
  'asked-again': 'refresh',
  'asked-anyway': 'ignoreLimit',
  patient: 'long-waiting',
  cancelled: 'cancel',
};

/** Ms since the epoch. nb. A clock before it is wrong, and must not redate the whole library. */
const version4At = Date.UTC(2026, 10, 27);

/**
 * Version 4: rows that an older version stored under a slug that isn't canonical any more move to the
 * one that is, and times of records that are ahead of now become now. Member tokens become aliases, and
 * records of one person are merged. The page of an import that was running is gone, so what it staged
 * is dropped.
 */
async function renewSlugsAndTimes(tx: Upgrading, now: number): Promise<void> {
  const { moved, tokens } = await moveRecords(tx, now);
  await moveTasks(tx, moved, now);
  await moveAliases(tx, moved);
  await addAliases(tx, moved, tokens);
  await renameInActivity(tx, moved);
  await tx.objectStore('staged').clear();
}

/** Writes the index row of every profile, with its search text. */
async function rebuildIndex(tx: Upgrading): Promise<void> {
  const summaries = tx.objectStore('summaries');
  let row = await tx.objectStore('profiles').openCursor();
  for (; row; row = await row.continue()) {
    const saved = readRow(savedProfileSchema, row.value);
    if (saved) await summaries.put(indexRow(saved, emptyAnnotation, undefined));
  }
}
