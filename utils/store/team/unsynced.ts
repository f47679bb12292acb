import { joinedTeamSchema, newTeamState, teamStateSchema } from '../../engine/ports/team.ts';
import { omitUndefined } from '../../profile/omit-undefined.ts';
import type { Slug } from '../../profile/slug.ts';
import { deletedBase } from '../../sharing/person-record.ts';
import { readRow } from '../read-row.ts';
import type { LibraryTransaction, WriteTransaction } from '../write-transaction.ts';

/** The configuration of the team; `undefined` if the user takes part in none. */
export const readTeam = async <Mode extends IDBTransactionMode>(tx: LibraryTransaction<Mode>) =>
  readRow(joinedTeamSchema, await tx.objectStore('team').get('config'));

/** What is known about the work with the team's database. */
export const readTeamState = async <Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
) => readRow(teamStateSchema, await tx.objectStore('team').get('state')) ?? newTeamState;

const hasTeam = async (tx: WriteTransaction): Promise<boolean> =>
  (await tx.objectStore('team').getKey('config')) !== undefined;

/**
 * Marks people to be sent to the team, if there is one. Call this in the transaction of each change of a record or an
 * annotation. `editedAt` is when the user changed the annotations, ms since the epoch.
 */
export async function markUnsynced(
  tx: WriteTransaction,
  slugs: readonly Slug[],
  editedAt?: number,
): Promise<void> {
  if (slugs.length === 0 || !(await hasTeam(tx))) return;
  const store = tx.objectStore('unsynced');
  for (const slug of slugs) {
    const before = await store.get(slug);
    const at = Math.max(before?.editedAt ?? 0, editedAt ?? 0);
    await store.put({ slug, count: (before?.count ?? 0) + 1, ...(at > 0 && { editedAt: at }) });
  }
}

/** Marks a person whose record was written under `slug`, in place of the records under `replaced`. */
export async function followRecord(
  tx: WriteTransaction,
  replaced: readonly Slug[],
  slug: Slug,
): Promise<void> {
  if (!(await hasTeam(tx))) return;
  const rows = tx.objectStore('teamDocs');
  for (const old of replaced) {
    for (const row of await rows.index('slug').getAll(old)) await rows.put({ ...row, slug });
    await tx.objectStore('unsynced').delete(old);
  }
  await markUnsynced(tx, [slug]);
}

/** Marks the deletion of a person for the team. `at` is when the user deleted them, ms since the epoch. */
export async function markDeleted(tx: WriteTransaction, slug: Slug, at: number): Promise<void> {
  const team = await readTeam(tx);
  if (!team) return;
  const { clockOffset } = await readTeamState(tx);
  const store = tx.objectStore('teamDocs');
  const rows = await store.index('slug').getAll(slug);
  for (const row of rows) {
    const { id, rev, movedTo, conflicts } = row;
    const base = deletedBase(row, at + clockOffset, team.name);
    await store.put(omitUndefined({ ...base, id, slug, rev, movedTo, conflicts }));
  }
  if (rows.length > 0) await markUnsynced(tx, [slug]);
  else await tx.objectStore('unsynced').delete(slug);
}
