/** What a version of the extension stored, by store. */
export interface OldDatabase {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly object[]>>;
}

interface Layout {
  readonly keyPaths: Readonly<Record<string, string | string[]>>;
  /** Names and key paths. */
  readonly indexes: Readonly<Record<string, readonly [string, string | string[]][]>>;
  /** The keys of rows in stores that have no key path. */
  readonly keys: Readonly<Record<string, readonly string[]>>;
}

/** Key paths and indexes of a version's stores, which today's code must not decide. */
export const layoutOf = (version: number): Layout => ({
  keyPaths: {
    tasks: 'slug',
    summaries: 'slug',
    indexBlocks: ['from', 'until', 'count'],
    texts: 'slug',
    profiles: 'slug',
    answers: 'slug',
    versions: ['slug', 'fetchedAt'],
    annotations: 'slug',
    trash: 'slug',
    staged: 'id',
    aliases: 'alias',
    creates: 'id',
    keys: 'name',
    lists: 'id',
    members: ['listId', 'slug'],
    queue: 'slug',
    watches: 'id',
    news: ['slug', 'at'],
    posts: 'slug',
    postTasks: 'slug',
    destinations: 'id',
    deliveries: ['destinationId', 'eventId'],
    teamDocs: 'id',
    unsynced: 'slug',
  },
  indexes: {
    tasks: [['unsettled', 'unsettled']],
    summaries: [['fetchedAt', 'fetchedAt']],
    creates: [['at', 'at']],
    aliases: version > 1 ? [['slug', 'slug']] : [],
    trash: [['batch', 'batch']],
    staged: [['importId', 'importId']],
    members: [['slug', 'slug']],
    queue: [
      ['next', ['state', 'kind', 'position']],
      ['list', ['listId', 'state']],
    ],
    postTasks: [['unsettled', 'unsettled']],
    deliveries: [
      ['due', ['destinationId', 'dueAt']],
      ['delivered', ['destinationId', 'deliveredAt']],
      ['dead', ['destinationId', 'diedAt']],
      ['slug', 'slug'],
    ],
    teamDocs: [['slug', 'slug']],
  },
  keys: { queueState: ['queue'], team: ['config', 'state'] },
});

/** Stores the rows with IndexedDB alone. nb. Uses its arguments only, so that it can run in a page. */
export function createOldDatabase(
  { version, stores }: OldDatabase,
  { keyPaths, indexes, keys }: Layout,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('calling-card', version);
    request.onupgradeneeded = () => {
      for (const [name, rows] of Object.entries(stores)) {
        const autoIncrement = ['creates', 'activity', 'staged'].includes(name);
        const options = { keyPath: keyPaths[name] ?? null, autoIncrement };
        const store = request.result.createObjectStore(name, options);
        for (const [index, path] of indexes[name] ?? []) store.createIndex(index, path);
        rows.forEach((row, at) => void store.add(row, keys[name]?.[at]));
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = reject;
  });
}
