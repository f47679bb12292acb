import type { Slug } from '../../profile/slug.ts';
import type { WriteTransaction } from '../write-transaction.ts';

// nb. Pages load this file, too: it knows only that there is a team, and nothing of it.

const hasTeam = async (tx: WriteTransaction): Promise<boolean> =>
  (await tx.objectStore('team').getKey('config')) !== undefined;

/**
 * Marks people to be sent to the team, if there is one. Call this in the transaction of each change of a record or an
 * annotation. `editedAt` is when the user changed the annotations, ms since the epoch; 0 if they didn't.
 */
export async function markUnsynced(
  tx: WriteTransaction,
  slugs: readonly Slug[],
  editedAt = 0,
): Promise<void> {
  if (slugs.length === 0 || !(await hasTeam(tx))) return;
  const store = tx.objectStore('unsynced');
  for (const slug of slugs) {
    const before = await store.get(slug);
    const at = Math.max(before?.editedAt ?? 0, editedAt);
    await store.put({ slug, count: (before?.count ?? 0) + 1, ...(at > 0 && { editedAt: at }) });
  }
}

/**
 * Marks a person whose record was written under `slug`. What is known of the team's documents under `others` becomes
 * this person's: the slugs of records that this one replaces, and the person's aliases.
 */
export async function followRecord(
  tx: WriteTransaction,
  slug: Slug,
  others: readonly Slug[],
): Promise<void> {
  if (!(await hasTeam(tx))) return;
  const rows = tx.objectStore('teamDocs');
  const marks = tx.objectStore('unsynced');
  let editedAt = 0;
  for (const old of others) {
    for (const row of await rows.index('slug').getAll(old)) await rows.put({ ...row, slug });
    editedAt = Math.max(editedAt, (await marks.get(old))?.editedAt ?? 0);
    await marks.delete(old);
  }
  await markUnsynced(tx, [slug], editedAt);
}
