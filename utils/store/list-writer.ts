import type { ListWriter } from '../engine/ports/lists.ts';
import type { ListEdit } from '../profile/people-list.ts';
import type { Database } from './database.ts';
import { membersOf } from './memberships.ts';
import type { WriteTransaction } from './write-transaction.ts';
import { allOrNothing, inTransaction, startWrite, type Write } from './write-transaction.ts';

/** The writer of lists in the database. */
export function createListWriter(database: Database): ListWriter {
  return {
    async edit(edit, now) {
      const tx = await startWrite(database);
      await allOrNothing(tx, writesFor(tx, edit, now));
    },

    async purge(time) {
      const tx = await startWrite(database);
      await inTransaction(tx, async () => {
        for (const { id, deletedAt } of await tx.objectStore('lists').getAll()) {
          if (deletedAt === undefined || deletedAt >= time) continue;
          await tx.objectStore('lists').delete(id);
          await tx.objectStore('members').delete(membersOf(id));
        }
      });
    },
  };
}

function writesFor(tx: WriteTransaction, edit: ListEdit, now: number): Write[] {
  const [lists, members] = [tx.objectStore('lists'), tx.objectStore('members')];
  switch (edit.kind) {
    case 'put':
      return [() => lists.put(edit.list)];
    case 'delete':
      return [
        async () => {
          const list = await lists.get(edit.listId);
          if (list) await lists.put({ ...list, deletedAt: now });
        },
      ];
    case 'add':
      return edit.members.map((member) => () => members.put(member));
    case 'remove':
      return edit.slugs.map((slug) => () => members.delete([edit.listId, slug]));
  }
}
