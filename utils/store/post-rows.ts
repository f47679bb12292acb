import { readPosts } from '../parsing/posts/read-posts.ts';
import type { SavedPosts } from '../profile/post.ts';
import { savedPostsSchema } from '../profile/post-schema.ts';
import type { Slug } from '../profile/slug.ts';
import { readRow } from './read-row.ts';
import type { LibraryTransaction, WriteTransaction } from './write-transaction.ts';

/** The posts saved under exactly this slug. Of a row that is damaged, the answer is read again. */
export async function readSavedPosts<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<SavedPosts | undefined> {
  return postsIn(await tx.objectStore('posts').get(slug));
}

/** The posts in a row, if there is one. */
export function postsIn(row: unknown): SavedPosts | undefined {
  if (row === undefined) return undefined;
  const saved = readRow<SavedPosts>(savedPostsSchema, row);
  if (saved) return saved;
  const { fetchedAt, raw } = Object(row) as Partial<SavedPosts>;
  const posts = readPosts(raw);
  return posts && { fetchedAt: Number.isFinite(fetchedAt) ? Number(fetchedAt) : 0, posts, raw };
}

/** Writes a person's posts. A row that can't be read is kept in theirs. */
export async function writePosts(
  tx: WriteTransaction,
  slug: Slug,
  posts: SavedPosts,
): Promise<void> {
  const store = tx.objectStore('posts');
  const present = await store.get(slug);
  const unreadable = present && !postsIn(present) ? present : present?.unreadable;
  await store.put({ slug, ...posts, ...(unreadable !== undefined && { unreadable }) });
}
