import type { ProfileSummary } from '../profile/profile-summary.ts';
import type { Slug } from '../profile/slug.ts';
import type { IndexRow } from '../search/index-row.ts';
import type { Database } from './database.ts';
import { readProfile } from './profile-rows.ts';
import { readRow, readRows } from './read-row.ts';
import { indexRowSchema, summarySchema } from './row-schemas.ts';
import { writableStores } from './write-transaction.ts';

/** How many index rows are read at once: few enough for the page to stay responsive. */
const batchLength = 1_000;

/** The whole index in batches. The next one is read while the caller works on one. */
export async function* indexInBatches(
  database: Database,
): AsyncGenerator<readonly IndexRow[], void, void> {
  const read = async (after?: IDBKeyRange): Promise<readonly unknown[]> =>
    (await database.connect()).getAll('summaries', after, batchLength);
  let next: Promise<readonly unknown[]> | undefined = read();
  while (next) {
    const rows: readonly unknown[] = await next;
    // nb. Unreadable rows are skipped below, but reading continues after them.
    const last = (rows.at(-1) as { readonly slug?: string } | undefined)?.slug;
    const isLast = rows.length < batchLength || last === undefined;
    next = isLast ? undefined : read(IDBKeyRange.lowerBound(last, true));
    // nb. If the caller stops here, an error in the next batch must not be an unhandled rejection.
    next?.catch(() => {});
    yield await readOrRenew(database, rows);
  }
}

/** The index rows that can be read. Others are made again from their profiles, and not stored. */
async function readOrRenew(database: Database, rows: readonly unknown[]): Promise<IndexRow[]> {
  const found: IndexRow[] = readRows<IndexRow>(indexRowSchema, rows);
  if (found.length === rows.length) return found;
  const damaged = rows.filter((row) => !readRow(indexRowSchema, row)) as readonly { slug: Slug }[];
  // nb. Loaded only for this, so that the popup opens faster.
  const { renewedRow } = await import('./renewed-row.ts');
  const tx = (await database.connect()).transaction([...writableStores]);
  for (const { slug } of damaged) {
    const profile = await readProfile(tx, slug);
    if (profile) found.push(renewedRow(profile));
  }
  return found;
}

/** How many rows are read at once. More than `limit` of them may have the same `fetchedAt`. */
const maxAtOnce = 400;

/** The rows of the newest `limit` fetches, newest first. nb. Without a `fetchedAt`, a row isn't in the index. */
export async function newestRows(database: Database, limit: number): Promise<ProfileSummary[]> {
  const { store } = (await database.connect()).transaction('summaries');
  const index = store.index('fetchedAt');
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
