import { omitUndefined } from '../../profile/omit-undefined.ts';
import { isMemberToken, type Slug } from '../../profile/slug.ts';
import { slugOfId } from '../../sharing/document-id.ts';
import { deletedBase } from '../../sharing/person-record.ts';
import type { WriteTransaction } from '../write-transaction.ts';
import { readTeam, readTeamState } from './read-team.ts';
import { markUnsynced } from './unsynced.ts';

/**
 * Marks the deletion of a person for the team: under the member token, if it is known, because the next person under
 * this address may be someone else. `at` is when the user deleted them, ms since the epoch.
 */
export async function markDeleted(tx: WriteTransaction, given: Slug, at: number): Promise<void> {
  const team = await readTeam(tx);
  if (!team) return;
  const { clockOffset } = await readTeamState(tx);
  const store = tx.objectStore('teamDocs');
  const rows = await store.index('slug').getAll(given);
  const slug = rows.flatMap(({ id }) => slugOfId(id) ?? []).find(isMemberToken) ?? given;
  for (const row of rows) {
    const { id, rev, movedTo, conflicts } = row;
    const base = deletedBase(row, at + clockOffset, team.name);
    await store.put(omitUndefined({ ...base, id, slug, rev, movedTo, conflicts }));
  }
  await tx.objectStore('unsynced').delete(given);
  if (rows.length > 0) await markUnsynced(tx, [slug]);
}
