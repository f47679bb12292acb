import type { LibraryRecord } from '../profile/library-record.ts';
import type { Slug } from '../profile/slug.ts';
import { listNamesOf } from './memberships.ts';
import { readSavedPosts } from './post-rows.ts';
import { aliasesOf, readProfile } from './profile-rows.ts';
import type { LibraryTransaction } from './write-transaction.ts';

/** Reads everything that the library has about a slug, to export it or merge it with an import. */
export async function readRecord<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<LibraryRecord | undefined> {
  const [profile, answer, posts, aliases, lists] = await Promise.all([
    readProfile(tx, slug),
    tx.objectStore('answers').get(slug),
    readSavedPosts(tx, slug),
    aliasesOf(tx, slug),
    listNamesOf(tx, slug),
  ]);
  if (!profile) return undefined;
  return {
    slug,
    ...profile,
    aliases,
    ...(lists.length > 0 && { lists }),
    ...(answer && { answer: { fetchedAt: answer.fetchedAt, raw: answer.raw } }),
    ...(posts && { posts }),
  };
}
