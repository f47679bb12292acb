import type { ExportReader } from '../engine/ports/library.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { Slug } from '../profile/slug.ts';
import type { Connection, Database } from './database.ts';
import { readMany, readVersions } from './many-rows.ts';
import { readLists } from './memberships.ts';
import { postsIn } from './post-rows.ts';
import { profileIn } from './profile-rows.ts';
import { readQuickly } from './read-quickly.ts';
import { recordIn } from './read-record.ts';
import type { CallingCardSchema } from './schema.ts';
import { type LibraryTransaction, writableStores } from './write-transaction.ts';

/**
 * Reads the records of many thousands. nb. Most people have no versions, posts and so on, and to ask for what isn't there
 * takes as long as to read what is. So it first reads who has them, and then asks only for theirs. Rows of neighbours are
 * read with one request: callers sort the slugs, if their order doesn't matter.
 */
export const createExportReader =
  (database: Database): ExportReader =>
  async (isWhole) => {
    const present = await readPresent(await database.connect(), isWhole);
    return async (slugs) => {
      const connection = await database.connect();
      const saved = slugs.filter((slug) => !present.trash.has(slug));
      const records = await readRecords(connection, saved, present, isWhole);
      return records.filter((record) => record !== undefined);
    };
  };

async function readRecords(
  connection: Connection,
  slugs: readonly Slug[],
  present: Present,
  isWhole: boolean,
): Promise<readonly (LibraryRecord | undefined)[]> {
  const tx = connection.transaction([...writableStores]);
  const those = (having: ReadonlySet<string>) => slugs.filter((slug) => having.has(slug));
  const [profiles, versions, annotations, posts, answers] = await Promise.all([
    readMany(tx, 'profiles', slugs),
    readVersions(tx, those(present.versions)),
    readRowsOf(tx, 'annotations', those(present.annotations)),
    readRowsOf(tx, 'posts', those(present.posts)),
    readRowsOf(tx, 'answers', isWhole ? slugs : []),
  ]);
  return slugs.map((slug, index) => {
    const { saved, ...companions } = profileIn(
      profiles[index],
      versions.get(slug) ?? [],
      annotations.get(slug),
      readQuickly,
    );
    const [aliases, lists] = [present.aliases.get(slug) ?? [], present.listsOf(slug)];
    const [answer, ofPosts] = [answers.get(slug), postsIn(posts.get(slug))];
    return (
      saved && recordIn(slug, { saved, ...companions, aliases, lists, answer, posts: ofPosts })
    );
  });
}

/** The rows of these people who have one in this store. */
async function readRowsOf<Name extends 'annotations' | 'posts' | 'answers'>(
  tx: LibraryTransaction<'readonly'>,
  name: Name,
  slugs: readonly Slug[],
): Promise<ReadonlyMap<Slug, CallingCardSchema[Name]['value']>> {
  const rows = await readMany(tx, name, slugs);
  return new Map(
    slugs.flatMap((slug, index) => {
      const row = rows[index];
      return row ? [[slug, row] as const] : [];
    }),
  );
}

type Present = Awaited<ReturnType<typeof readPresent>>;

/** Who has what, by slug. nb. In a damaged row, anything may stand for a slug: it is nobody's. */
async function readPresent(connection: Connection, isWhole: boolean) {
  const tx = connection.transaction([...writableStores]);
  const [trash, annotations, posts, versions, aliases, lists, members] = await Promise.all([
    tx.objectStore('trash').getAllKeys(),
    tx.objectStore('annotations').getAllKeys(),
    tx.objectStore('posts').getAllKeys(),
    tx.objectStore('versions').getAllKeys(),
    isWhole ? tx.objectStore('aliases').getAll() : [],
    tx.objectStore('lists').getAll(),
    tx.objectStore('members').getAllKeys(),
  ]);
  const named = readLists(lists);
  const listIds = grouped(members, ([listId, slug]) => [slug, listId]);
  return {
    trash: new Set(trash),
    annotations: new Set(annotations),
    posts: new Set(posts),
    versions: new Set(versions.map(([slug]) => slug)),
    /** A person's other slugs, sorted. */
    aliases: grouped(aliases, ({ slug, alias }) => [slug, alias]),
    /** The names of a person's lists, in the order of the lists. */
    listsOf(slug: Slug): readonly string[] {
      const ids = listIds.get(slug) ?? [];
      return named.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    },
  };
}

/** What belongs to each slug, in the same order. */
function grouped<Item, Value>(
  items: readonly Item[],
  entryOf: (item: Item) => readonly [slug: string, value: Value],
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const item of items) {
    const [slug, value] = entryOf(item);
    const group = groups.get(slug);
    if (group) group.push(value);
    else groups.set(slug, [value]);
  }
  return groups;
}
