import { type IDBPDatabase, openDB } from 'idb';
import { type CallingCardSchema, databaseVersion } from './schema.ts';
import { upgrade } from './upgrade.ts';

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
    upgrade: (db, from, _to, tx) => upgrade(db, from, tx),
    // nb. A page left open must not keep a newer version of the extension from upgrading.
    blocking() {
      forget();
      connection.close();
    },
    terminated: forget,
  });
  return connection;
}
