import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { ProfileVersion } from '../../../utils/profile/profile.ts';
import { indexRow } from '../../../utils/search/index-row.ts';
import { createActivityLog } from '../../../utils/store/activity-log.ts';
import { createDatabase } from '../../../utils/store/database.ts';
import { createLibraryWriter } from '../../../utils/store/library-writer.ts';
import { createListStore } from '../../../utils/store/list-store.ts';
import { createListWriter } from '../../../utils/store/list-writer.ts';
import { createQueueReader } from '../../../utils/store/queue/queue-reader.ts';
import { createQueueStore } from '../../../utils/store/queue/queue-store.ts';
import { createQueueWriter } from '../../../utils/store/queue/queue-writer.ts';
import { createTaskStore } from '../../../utils/store/task-store.ts';
import { createImports, createWholeLibrary } from '../../e2e/store/store-steps.ts';

/** The stores over one connection to the database. */
export function openStores(keepAwake = () => {}) {
  const database = createDatabase();
  return {
    database,
    tasks: createTaskStore(database),
    library: createWholeLibrary(database),
    writer: createLibraryWriter(database),
    imports: createImports(database, keepAwake),
    queue: {
      ...createQueueReader(database),
      ...createQueueStore(database),
      ...createQueueWriter(database),
    },
    lists: { ...createListStore(database), ...createListWriter(database) },
    log: createActivityLog(database),
  };
}

export type Stores = ReturnType<typeof openStores>;

/** Saves many profiles quickly: their rows are written directly, in one transaction. */
export async function saveMany({ database }: Stores, all: readonly ProfileVersion[]) {
  const tx = (await database.connect()).transaction(['profiles', 'summaries'], 'readwrite');
  for (const saved of all) {
    void tx.objectStore('profiles').put(saved);
    void tx.objectStore('summaries').put(indexRow(saved, emptyAnnotation, undefined));
  }
  await tx.done;
}

/** The stores of a browser without any data. */
export function openEmptyStores(keepAwake?: () => void): Stores {
  globalThis.indexedDB = new IDBFactory();
  return openStores(keepAwake);
}
