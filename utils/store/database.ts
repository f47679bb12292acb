import { type IDBPDatabase, openDB } from 'idb';
import { type CallingCardSchema, databaseVersion } from './schema.ts';

type Upgrade = typeof import('./upgrade.ts').upgrade;

/** An open connection. */
export type Connection = IDBPDatabase<CallingCardSchema>;

/** The extension's IndexedDB. It is opened on first use, and again after the browser closed it. */
export interface Database {
  connect(): Promise<Connection>;
}

interface DatabaseOptions {
  readonly name?: string;
  /** Called when the browser closed the connection, e.g. because the database is deleted or upgraded. */
  readonly closed?: () => void;
}

/**
 * The database. `connect` rejects if the browser doesn't allow storage, and with a `VersionError` if a newer
 * version of the extension has upgraded it.
 */
export function createDatabase(options: DatabaseOptions = {}): Database {
  const { name = 'calling-card', closed } = options;
  let connection: Promise<Connection> | undefined;
  const forget = () => {
    connection = undefined;
  };
  const onClosed = () => {
    forget();
    closed?.();
  };
  return {
    connect() {
      connection ??= open(name, onClosed).catch((error: unknown) => {
        forget();
        throw error;
      });
      return connection;
    },
  };
}

async function open(name: string, onClosed: () => void): Promise<Connection> {
  const connection = await openWith(undefined, name, onClosed);
  if (connection) return connection;
  // nb. Loaded only if it is needed, so that pages open faster. Never during the upgrade, which would end.
  const { upgrade } = await import('./upgrade.ts');
  return (await openWith(upgrade, name, onClosed)) as Connection;
}

/** Opens the database. Returns `undefined` if it needs an upgrade, and none is given. */
async function openWith(
  upgrade: Upgrade | undefined,
  name: string,
  onClosed: () => void,
): Promise<Connection | undefined> {
  let isOutdated = false;
  try {
    const connection = await openDB<CallingCardSchema>(name, databaseVersion, {
      upgrade(db, from, _to, tx) {
        if (upgrade) return upgrade(db, from, tx, Date.now());
        isOutdated = true;
        tx.done.catch(() => {});
        return tx.abort();
      },
      // nb. An open page must not block the upgrade by a newer version of the extension.
      blocking() {
        connection.close();
        onClosed();
      },
      terminated: onClosed,
    });
    return connection;
  } catch (error) {
    if (!isOutdated) throw error;
    return undefined;
  }
}
