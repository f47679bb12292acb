import { isSameTag } from '../profile/annotation.ts';
import { maxLists, type PeopleList, peopleListSchema } from '../profile/people-list.ts';
import type { Slug } from '../profile/slug.ts';
import { readRow } from './read-row.ts';
import type { ListRow } from './schema.ts';
import type { LibraryTransaction, WriteTransaction } from './write-transaction.ts';

/** The lists that aren't deleted, in their order. Rows that can't be read are left out. */
export const readLists = (rows: readonly ListRow[]): PeopleList[] =>
  rows
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map((row) => readRow(peopleListSchema, row))
    .filter((list) => list !== undefined)
    .sort((one, other) => one.position - other.position);

/** The keys of everyone in a list. */
export const membersOf = (listId: string) => IDBKeyRange.bound([listId], [listId, []]);

/** The names of the lists that someone is in, in the order of the lists. */
export async function listNamesOf<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<readonly string[]> {
  const keys = await tx.objectStore('members').index('slug').getAllKeys(slug);
  const rows = await Promise.all(keys.map(([listId]) => tx.objectStore('lists').get(listId)));
  return readLists(rows.filter((row) => row !== undefined)).map(({ name }) => name);
}

/** Puts someone into the lists of these names. Creates those that don't exist. */
export async function addToNamedLists(
  tx: WriteTransaction,
  slug: Slug,
  names: readonly string[],
  now: number,
): Promise<void> {
  if (names.length === 0) return;
  const present = readLists(await tx.objectStore('lists').getAll());
  let last = present.at(-1)?.position ?? 0;
  for (const name of names) {
    let list = present.find((each) => isSameTag(each.name, name));
    if (!list) {
      if (present.length >= maxLists) return;
      last += 1;
      list = { id: crypto.randomUUID(), name, position: last };
      present.push(list);
      await tx.objectStore('lists').put(list);
    }
    const key: [string, Slug] = [list.id, slug];
    const isMember = (await tx.objectStore('members').getKey(key)) !== undefined;
    if (!isMember) await tx.objectStore('members').put({ listId: list.id, slug, position: now });
  }
}

/** Puts `to` into every list that `from` is in, in the same place, and takes `from` out. */
export async function moveMemberships(tx: WriteTransaction, from: Slug, to: Slug): Promise<void> {
  const members = tx.objectStore('members');
  for (const row of await members.index('slug').getAll(from)) {
    await members.delete([row.listId, from]);
    if ((await members.getKey([row.listId, to])) === undefined) {
      await members.put({ ...row, slug: to });
    }
  }
}

/** Takes someone out of every list. */
export async function deleteMemberships(tx: WriteTransaction, slug: Slug): Promise<void> {
  const keys = await tx.objectStore('members').index('slug').getAllKeys(slug);
  await Promise.all(keys.map((key) => tx.objectStore('members').delete(key)));
}
