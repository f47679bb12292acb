import type { LibraryRecord } from '../profile/library-record.ts';
import type { SavedPosts } from '../profile/post.ts';
import type { Slug } from '../profile/slug.ts';
import { listNamesOf } from './memberships.ts';
import { readSavedPosts } from './post-rows.ts';
import { type AnnotatedProfile, aliasesOf, readProfile } from './profile-rows.ts';
import type { AnswerRow } from './schema.ts';
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
  return profile && recordIn(slug, { ...profile, answer, posts, aliases, lists });
}

/** What is stored about a person. */
interface RecordParts extends AnnotatedProfile {
  readonly aliases: readonly Slug[];
  readonly lists: readonly string[];
  readonly answer: AnswerRow | undefined;
  readonly posts: SavedPosts | undefined;
}

/** The record of what was read. */
export function recordIn(
  slug: Slug,
  { lists, answer, posts, ...rest }: RecordParts,
): LibraryRecord {
  return {
    slug,
    ...rest,
    ...(lists.length > 0 && { lists }),
    ...(answer && { answer: { fetchedAt: answer.fetchedAt, raw: answer.raw } }),
    ...(posts && { posts }),
  };
}
