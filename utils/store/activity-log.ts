import type { ActivityLog } from '../engine/ports/settings.ts';
import { type Activity, activityLength } from '../task/activity.ts';
import type { Database } from './database.ts';
import { readRow, readRows } from './read-row.ts';
import { activitySchema } from './row-schemas.ts';
import {
  allOrNothing,
  type Write,
  type WriteTransaction,
  writableStores,
} from './write-transaction.ts';

/** The activity log in the database. */
export function createActivityLog(database: Database): ActivityLog {
  return {
    async add(activity) {
      const tx = (await database.connect()).transaction([...writableStores], 'readwrite');
      await allOrNothing(tx, putActivity(tx, activity));
    },
    async newest() {
      const rows = await (await database.connect()).getAll('activity');
      return readRows(activitySchema, rows).toReversed();
    },
  };
}

/**
 * Adds a line and deletes the oldest ones beyond `activityLength`. nb. A start right after another
 * replaces it: a task that waits for hours has the worker started every 30 seconds.
 */
export const putActivity = (tx: WriteTransaction, activity: Activity): Write[] => [
  async () => {
    const log = tx.objectStore('activity');
    const last = activity.kind === 'started' ? await log.openCursor(null, 'prev') : null;
    if (last && readRow(activitySchema, last.value)?.kind === 'started') {
      return last.update(activity);
    }
    const id = await log.add(activity);
    return log.delete(IDBKeyRange.upperBound(id - activityLength));
  },
];
