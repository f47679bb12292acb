import type { IDBPDatabase, IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import { emptyAnnotation } from '../profile/annotation.ts';
import { savedProfileSchema } from '../profile/version-schema.ts';
import { indexRow } from '../search/index-row.ts';
import { readRow } from './read-row.ts';
import type { CallingCardSchema } from './schema.ts';

type Upgrading = IDBPTransaction<
  CallingCardSchema,
  StoreNames<CallingCardSchema>[],
  'versionchange'
>;

/**
 * Upgrades a database of any older version, step by step. nb. Never edit a step that was released: a
 * database of that version may still exist in a user's browser.
 */
export async function upgrade(
  db: IDBPDatabase<CallingCardSchema>,
  from: number,
  tx: Upgrading,
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
  await rewrite(tx, 'staged', (staged) => {
    const { filed, ...record } = { ...(staged.record as StoredFields) };
    return {
      ...staged,
      record: { ...record, saved: renamedProfile({ ...(filed as StoredFields) }) },
    };
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

type StoredFields = Readonly<Record<string, unknown>>;

/** Rewrites every row of a store, whatever its shape, in place. */
async function rewrite(
  tx: Upgrading,
  name: 'tasks' | 'profiles' | 'activity' | 'staged',
  change: (row: StoredFields) => StoredFields,
): Promise<void> {
  const rows = tx.objectStore(name) as unknown as IDBPObjectStore<
    unknown,
    string[],
    string,
    'versionchange'
  >;
  for (let row = await rows.openCursor(); row; row = await row.continue()) {
    if (typeof row.value === 'object' && row.value !== null) await row.update(change(row.value));
  }
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
