import type { ProfileSummary } from '../profile/profile-summary.ts';
import type { IndexRow } from '../search/index-row.ts';
import type { Database } from './database.ts';
import { readRows } from './read-row.ts';
import { indexRowSchema, summarySchema } from './row-schemas.ts';

/** How many index rows are read at once: few enough for the page to stay at hand meanwhile. */
const pieceLength = 1_000;

/** The whole index in pieces; the next one is on its way while one is worked on. */
export async function* indexInPieces(
  database: Database,
): AsyncGenerator<readonly IndexRow[], void, void> {
  const read = async (after?: IDBKeyRange): Promise<readonly unknown[]> =>
    (await database.connect()).getAll('summaries', after, pieceLength);
  let next: Promise<readonly unknown[]> | undefined = read();
  while (next) {
    const rows: readonly unknown[] = await next;
    // nb. Rows of a shape that we do not know are left out below, but count for going on.
    const last = (rows.at(-1) as { readonly slug?: string } | undefined)?.slug;
    const isLast = rows.length < pieceLength || last === undefined;
    next = isLast ? undefined : read(IDBKeyRange.lowerBound(last, true));
    // nb. Whoever stops listening here is not to be troubled with what the next piece comes to.
    next?.catch(() => {});
    yield readRows(indexRowSchema, rows);
  }
}

/** Rows asked for at once, where those fetched at one moment can be more than are wanted. */
const mostAtOnce = 400;

/** The newest rows of the index, newest first. */
export async function newestRows(database: Database, limit: number): Promise<ProfileSummary[]> {
  const { store } = (await database.connect()).transaction('summaries');
  const index = store.index('fetchedAt');
  const newest = await index.openKeyCursor(null, 'prev');
  const last = newest && limit > 1 ? await newest.advance(limit - 1) : newest;
  // nb. All at once: row by row, each would be a message to the browser's storage and back.
  const rows: unknown[] = await index.getAll(last && IDBKeyRange.lowerBound(last.key), mostAtOnce);
  if (rows.length < mostAtOnce) return readRows(summarySchema, rows.reverse().slice(0, limit));

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
