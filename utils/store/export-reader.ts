import type { ExportReader } from '../engine/ports/library.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { Slug } from '../profile/slug.ts';
import type { Connection, Database } from './database.ts';
import { readLists } from './memberships.ts';
import { postsIn } from './post-rows.ts';
import { profileIn, versionsOf } from './profile-rows.ts';
import { recordIn } from './read-record.ts';

const rowStores = ['profiles', 'versions', 'annotations', 'posts', 'answers'] as const;
const presentStores = [...rowStores, 'trash', 'aliases', 'lists', 'members'] as const;

/**
 * Reads the records of many thousands. nb. Most people have no versions, posts and so on, and to ask for what isn't there
 * takes as long as to read what is. So it first reads who has them, and then asks only for theirs.
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

function readRecords(
  connection: Connection,
  slugs: readonly Slug[],
  present: Present,
  isWhole: boolean,
): Promise<readonly (LibraryRecord | undefined)[]> {
  const tx = connection.transaction([...rowStores]);
  const [profiles, versions, annotations, posts, answers] = [
    tx.objectStore('profiles'),
    tx.objectStore('versions'),
    tx.objectStore('annotations'),
    tx.objectStore('posts'),
    tx.objectStore('answers'),
  ];
  const rowsOf = (slug: Slug) =>
    Promise.all([
      profiles.get(slug),
      present.versions.has(slug) ? versions.getAll(versionsOf(slug)) : [],
      present.annotations.has(slug) ? annotations.get(slug) : undefined,
      present.posts.has(slug) ? posts.get(slug) : undefined,
      isWhole ? answers.get(slug) : undefined,
    ]);
  return Promise.all(
    slugs.map(async (slug) => {
      const [row, versions, annotation, posts, answer] = await rowsOf(slug);
      const { saved, ...companions } = profileIn(row, versions, annotation);
      const [aliases, lists] = [present.aliases.get(slug) ?? [], present.listsOf(slug)];
      return (
        saved &&
        recordIn(slug, { saved, ...companions, aliases, lists, answer, posts: postsIn(posts) })
      );
    }),
  );
}

type Present = Awaited<ReturnType<typeof readPresent>>;

/** Who has what, by slug. nb. In a damaged row, anything may stand for a slug: it is nobody's. */
async function readPresent(connection: Connection, isWhole: boolean) {
  const tx = connection.transaction([...presentStores]);
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
