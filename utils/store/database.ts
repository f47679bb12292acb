import { type IDBPDatabase, openDB } from 'idb';
import { type CallingCardSchema, databaseVersion } from './schema.ts';

/** An open connection. */
export type Connection = IDBPDatabase<CallingCardSchema>;

/** The extension's IndexedDB: opened when first used, and again whenever the browser closed it. */
export interface Database {
  connect(): Promise<Connection>;
}

/** The database `name`. `connect` rejects when the browser refuses it storage. */
export function createDatabase(name = 'calling-card'): Database {
  let connection: Promise<Connection> | undefined;
  const forget = () => {
    connection = undefined;
  };
  return {
    connect() {
      connection ??= open(name, forget).catch((error: unknown) => {
        forget();
        throw error;
      });
      return connection;
    },
  };
}

async function open(name: string, forget: () => void): Promise<Connection> {
  const connection = await openDB<CallingCardSchema>(name, databaseVersion, {
    upgrade(db) {
      db.createObjectStore('tasks', { keyPath: 'slug' }).createIndex('unsettled', 'unsettled');
      db.createObjectStore('summaries', { keyPath: 'slug' }).createIndex('fetchedAt', 'fetchedAt');
      db.createObjectStore('profiles', { keyPath: 'slug' });
      db.createObjectStore('answers', { keyPath: 'slug' });
      db.createObjectStore('aliases', { keyPath: 'alias' });
      db.createObjectStore('creates', { keyPath: 'id', autoIncrement: true }).createIndex(
        'at',
        'at',
      );
      db.createObjectStore('activity', { autoIncrement: true });
      db.createObjectStore('keys', { keyPath: 'name' });
    },
    // nb. A page left open must not keep a newer version of the extension from upgrading.
    blocking() {
      forget();
      connection.close();
    },
    terminated: forget,
  });
  return connection;
}
