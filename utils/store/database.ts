import { type IDBPDatabase, openDB } from 'idb';
import { type CallingCardSchema, databaseVersion } from './schema.ts';
import { upgrade } from './upgrade.ts';

/** An open connection. */
export type Connection = IDBPDatabase<CallingCardSchema>;

/** The extension's IndexedDB. It is opened on first use, and again after the browser closed it. */
export interface Database {
  connect(): Promise<Connection>;
}

/** The database `name`. `connect` rejects if the browser doesn't allow storage. */
export function createDatabase(name = 'calling-card'): Database {
  let connection: Promise<Connection> | undefined;
  const onClosed = () => {
    connection = undefined;
  };
  return {
    connect() {
      connection ??= open(name, onClosed).catch((error: unknown) => {
        onClosed();
        throw error;
      });
      return connection;
    },
  };
}

async function open(name: string, onClosed: () => void): Promise<Connection> {
  const connection = await openDB<CallingCardSchema>(name, databaseVersion, {
    upgrade: (db, from, _to, tx) => upgrade(db, from, tx, Date.now()),
    // nb. An open page must not block the upgrade by a newer version of the extension.
    blocking() {
      onClosed();
      connection.close();
    },
    terminated: onClosed,
  });
  return connection;
}
