import type { ImportStaging } from '../engine/ports/library.ts';
import type { Database } from './database.ts';
import { inTransaction, startAll } from './write-transaction.ts';

/** The staging of imports in the database. */
export function createImportStaging(database: Database): ImportStaging {
  return {
    async stage(importId, records, now) {
      const tx = (await database.connect()).transaction('staged', 'readwrite');
      await inTransaction(tx, async () => {
        await startAll(records.map((json) => () => tx.store.add({ importId, at: now, json })));
      });
    },

    async discard(importId) {
      const tx = (await database.connect()).transaction('staged', 'readwrite');
      await inTransaction(tx, async () => {
        const index = tx.store.index('importId');
        for (let row = await index.openCursor(importId); row; row = await row.continue())
          await row.delete();
      });
    },
  };
}
