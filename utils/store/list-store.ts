import type { ListReader } from '../engine/ports/lists.ts';
import { membershipSchema } from '../profile/people-list.ts';
import type { Slug } from '../profile/slug.ts';
import type { Database } from './database.ts';
import { membersOf, readLists } from './memberships.ts';
import { readRows } from './read-row.ts';

/** The lists in the database. */
export function createListStore(database: Database): ListReader {
  return {
    async all() {
      return readLists(await (await database.connect()).getAll('lists'));
    },

    async members() {
      // nb. The keys have all that is needed, and are read faster than the rows.
      const keys = await (await database.connect()).getAllKeys('members');
      const byList = new Map<string, Set<Slug>>();
      for (const [listId, slug] of keys) {
        const slugs = byList.get(listId);
        if (slugs) slugs.add(slug);
        else byList.set(listId, new Set([slug]));
      }
      return byList;
    },

    async membersOf(listId) {
      const rows = await (await database.connect()).getAll('members', membersOf(listId));
      return readRows(membershipSchema, rows).sort((one, other) => one.position - other.position);
    },
  };
}
