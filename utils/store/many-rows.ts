import type { StoreNames, StoreValue } from 'idb';
import type { ProfileVersion } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import { versionsOf } from './profile-rows.ts';
import type { CallingCardSchema } from './schema.ts';
import type { LibraryTransaction, WriteTransaction, writableStores } from './write-transaction.ts';

/** The stores whose keys are slugs. */
type SlugStore = Extract<
  StoreNames<CallingCardSchema>,
  'summaries' | 'profiles' | 'answers' | 'posts' | 'annotations' | 'tasks' | 'queue' | 'trash'
> &
  (typeof writableStores)[number];

/**
 * A range is read whole if it has at most so many times the rows that are asked for. nb. Its rows aren't counted first: that
 * takes one more request, which reads all keys of the range.
 */
const worthwhile = 2;

/** As `worthwhile`, for versions: most people who have one have a few. */
const worthwhileVersions = 8;

const rangeOf = (sorted: readonly Slug[]) => IDBKeyRange.bound(sorted[0], sorted.at(-1));

/**
 * Reads the rows of these slugs from a store, in the order of the slugs; `undefined` where there is none. nb. A request
 * takes longer than reading a row, so neighbours are read with one: callers with thousands of slugs sort them.
 */
export async function readMany<Name extends SlugStore, Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  name: Name,
  slugs: readonly Slug[],
): Promise<readonly (StoreValue<CallingCardSchema, Name> | undefined)[]> {
  if (slugs.length === 0) return [];
  const store = tx.objectStore(name);
  const most = worthwhile * slugs.length;
  const rows = await store.getAll(rangeOf(slugs.toSorted()), most + 1);
  if (rows.length > most) return Promise.all(slugs.map((slug) => store.get(slug)));
  const bySlug = new Map(rows.map((row) => [(row as { slug: string }).slug, row]));
  return slugs.map((slug) => bySlug.get(slug));
}

/** Reads the versions of these people, each of whom has one, as `readMany` reads. */
export async function readVersions<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slugs: readonly Slug[],
): Promise<ReadonlyMap<Slug, readonly ProfileVersion[]>> {
  const sorted = slugs.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const store = tx.objectStore('versions');
  const all = IDBKeyRange.bound(versionsOf(first).lower, versionsOf(last).upper);
  const most = worthwhileVersions * slugs.length;
  const rows = await store.getAll(all, most + 1);
  const found =
    rows.length > most
      ? await Promise.all(slugs.map((slug) => store.getAll(versionsOf(slug))))
      : [rows];
  return Map.groupBy(found.flat(), ({ slug }) => slug);
}

/** Deletes the rows of these slugs, each of which has one: with one request if nobody else is between them. */
export async function deleteMany(
  tx: WriteTransaction,
  name: SlugStore,
  slugs: readonly Slug[],
): Promise<void> {
  if (slugs.length === 0) return;
  const store = tx.objectStore(name);
  const range = rangeOf(slugs.toSorted());
  if ((await store.count(range)) === slugs.length) await store.delete(range);
  else await Promise.all(slugs.map((slug) => store.delete(slug)));
}
