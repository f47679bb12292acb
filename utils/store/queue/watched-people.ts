import type { Slug } from '../../profile/slug.ts';
import type { QueueEntry } from '../../queue/queue-entry.ts';
import { queueEntrySchema, watchSchema } from '../../queue/queue-schemas.ts';
import { type Watch, type WatchInterval, type WatchTarget, watchId } from '../../queue/watch.ts';
import type { WatchedPerson } from '../../queue/watch-times.ts';
import type { Connection, Database } from '../database.ts';
import { membersOf } from '../memberships.ts';
import { readRow, readRows } from '../read-row.ts';
import { summarySchema } from '../row-schemas.ts';

/** How many index rows are read at once. */
const rowsAtOnce = 1_000;

/** Everyone who is watched and was fetched before: see `QueueStore.watched`. */
export async function readWatched(database: Database): Promise<readonly WatchedPerson[]> {
  const db = await database.connect();
  const watches = readRows<Watch>(watchSchema, await db.getAll('watches'));
  if (watches.length === 0) return [];
  const intervals = new Map<Slug, WatchInterval>();
  const watch = (slug: Slug, everyDays: WatchInterval) =>
    intervals.set(slug, Math.min(everyDays, intervals.get(slug) ?? everyDays) as WatchInterval);
  for (const each of watches) {
    for (const slug of await slugsOf(db, each.target)) watch(slug, each.everyDays);
  }
  for (const [slug, everyDays] of await tagged(db, watches)) watch(slug, everyDays);
  const slugs = [...intervals.keys()];
  const people: WatchedPerson[] = [];
  for (let from = 0; from < slugs.length; from += rowsAtOnce) {
    const part = slugs.slice(from, from + rowsAtOnce);
    const lookedAt = await lookTimes(db, part);
    for (const [index, slug] of part.entries()) {
      const [everyDays, at] = [intervals.get(slug), lookedAt[index]];
      if (everyDays && at !== undefined) people.push({ slug, everyDays, lookedAt: at });
    }
  }
  return people;
}

/** The people of a target other than a tag. */
async function slugsOf(db: Connection, target: WatchTarget): Promise<readonly Slug[]> {
  if (target.kind !== 'list') return target.kind === 'person' ? [target.slug] : [];
  const keys = await db.getAllKeys('members', membersOf(target.listId));
  return keys.map(([, slug]) => slug);
}

/** Everyone with a watched tag. nb. Reads the whole index, but only if a tag is watched. */
async function tagged(
  db: Connection,
  watches: readonly Watch[],
): Promise<readonly (readonly [Slug, WatchInterval])[]> {
  const byTag = new Map(
    watches.flatMap(({ id, target, everyDays }) =>
      target.kind === 'tag' ? [[id, everyDays] as const] : [],
    ),
  );
  if (byTag.size === 0) return [];
  const found: (readonly [Slug, WatchInterval])[] = [];
  for (let after: IDBKeyRange | undefined; ; ) {
    const rows = await db.getAll('summaries', after, rowsAtOnce);
    for (const { slug, tags } of readRows(summarySchema, rows)) {
      for (const tag of tags ?? []) {
        const everyDays = byTag.get(watchId({ kind: 'tag', tag }));
        if (everyDays) found.push([slug, everyDays]);
      }
    }
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return found;
    after = IDBKeyRange.lowerBound(last.slug, true);
  }
}

/**
 * When each of these people was last looked at: fetched, or tried to. `undefined` for someone who was
 * never fetched.
 */
async function lookTimes(
  db: Connection,
  slugs: readonly Slug[],
): Promise<readonly (number | undefined)[]> {
  const tx = db.transaction(['summaries', 'queue']);
  return Promise.all(
    slugs.map(async (slug) => {
      const [row, stored] = await Promise.all([
        tx.objectStore('summaries').get(slug),
        tx.objectStore('queue').get(slug),
      ]);
      const fetchedAt = readRow(summarySchema, row)?.fetchedAt;
      const endedAt = readRow<QueueEntry>(queueEntrySchema, stored)?.endedAt ?? 0;
      return fetchedAt === undefined ? undefined : Math.max(fetchedAt, endedAt);
    }),
  );
}
