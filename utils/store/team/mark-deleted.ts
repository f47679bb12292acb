import { omitUndefined } from '../../profile/omit-undefined.ts';
import type { Slug } from '../../profile/slug.ts';
import { deletedBase } from '../../sharing/person-record.ts';
import type { WriteTransaction } from '../write-transaction.ts';
import { readTeam, readTeamState } from './read-team.ts';
import { markUnsynced } from './unsynced.ts';

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
