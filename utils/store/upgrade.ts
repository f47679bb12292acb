import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { unannotated } from '../profile/annotation.ts';
import { filedProfileSchema } from '../profile/version-schema.ts';
import { indexRow } from '../search/index-row.ts';
import { readRow } from './read-row.ts';
import type { CallingCardSchema } from './schema.ts';

type Upgrading = IDBPTransaction<
  CallingCardSchema,
  StoreNames<CallingCardSchema>[],
  'versionchange'
>;

/**
 * Brings a database of any older version to the present one, step by step. nb. Steps are never
 * edited once released: a database of their version may still lie in somebody's browser.
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
    await indexAnew(tx);
  }
}

/** Gives every profile a row of the index as it is written now, with its text to search. */
async function indexAnew(tx: Upgrading): Promise<void> {
  const summaries = tx.objectStore('summaries');
  let row = await tx.objectStore('profiles').openCursor();
  for (; row; row = await row.continue()) {
    const filed = readRow(filedProfileSchema, row.value);
    if (filed) await summaries.put(indexRow(filed, unannotated, undefined));
  }
}
