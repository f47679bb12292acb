import type { IDBPIndex } from 'idb';
import type { ProfileSummary } from '../profile/profile-summary.ts';
import type { Database } from './database.ts';
import { readRows } from './read-row.ts';
import { summarySchema } from './row-schemas.ts';
import type { CallingCardSchema } from './schema.ts';

/** How many rows are read at once. More than `limit` of them may have the same `fetchedAt`. */
const maxAtOnce = 400;

/** nb. TypeScript doesn't know `getAllRecords`, which Chromium has since version 141: the one request that reads backwards. */
type IndexByTime = IDBPIndex<CallingCardSchema, ['summaries'], 'summaries', 'fetchedAt'> & {
  getAllRecords?(query: {
    readonly direction: 'prev';
    readonly count: number;
  }): Promise<readonly { readonly value: unknown }[]>;
};

/** The rows of the newest `limit` fetches, newest first. nb. Without a `fetchedAt`, a row isn't in the index. */
export async function newestRows(database: Database, limit: number): Promise<ProfileSummary[]> {
  const { store } = (await database.connect()).transaction('summaries');
  const index = store.index('fetchedAt') as IndexByTime;
  if (index.getAllRecords) {
    const records = await index.getAllRecords({ direction: 'prev', count: limit });
    return readRows(
      summarySchema,
      records.map(({ value }) => value),
    );
  }
  const newest = await index.openKeyCursor(null, 'prev');
  const last = newest && limit > 1 ? await newest.advance(limit - 1) : newest;
  // nb. All at once: with a cursor, each row would take a round trip to the browser's storage.
  const rows: unknown[] = await index.getAll(last && IDBKeyRange.lowerBound(last.key), maxAtOnce);
  if (rows.length < maxAtOnce) return readRows(summarySchema, rows.reverse().slice(0, limit));

  const found: unknown[] = [];
  for (
    let row = await index.openCursor(null, 'prev');
    row && found.length < limit;
    row = await row.continue()
  ) {
    found.push(row.value);
  }
  return readRows(summarySchema, found);
}
