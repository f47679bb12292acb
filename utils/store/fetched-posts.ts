import { type ProfileUrn, profileUrn, type SavedPosts } from '../profile/post.ts';
import type { Slug } from '../profile/slug.ts';
import { betterPosts } from '../versions/better-posts.ts';
import { findSaved, savedSlug, tasksOf, trashedSlug } from './people.ts';
import { readSavedPosts, writePosts } from './post-rows.ts';
import { aliasesOf, readProfile } from './profile-rows.ts';
import type { LibraryTransaction, WriteTransaction } from './write-transaction.ts';

/**
 * Saves the posts that a task has fetched with the person they are of: the one saved under the task's slug, or an
 * alias of it, also one in the trash, who may come back. Of somebody deleted for good, nothing is saved.
 * Returns the slug that they are saved under.
 */
export async function saveFetchedPosts(
  tx: WriteTransaction,
  slug: Slug,
  fetched: SavedPosts,
): Promise<Slug | undefined> {
  const person = (await findSaved(tx, slug)) ?? (await trashedSlug(tx, slug));
  if (person === undefined) return undefined;
  const posts = betterPosts(await readSavedPosts(tx, person), fetched);
  if (posts) await writePosts(tx, person, posts);
  return person;
}

/**
 * Moves the task that fetches a person's posts from an address that is someone else's by now. nb. Not while it is being
 * created: the answer, with the id that was paid for, is saved under that address.
 */
export async function movePostTask(tx: WriteTransaction, from: Slug, to: Slug): Promise<void> {
  const [task] = await tasksOf(tx, [from], 'posts');
  if (!task || task.state === 'creating') return;
  const store = tx.objectStore('postTasks');
  const row = await store.get(from);
  await store.delete(from);
  if (row && (await store.getKey(to)) === undefined) await store.put({ ...row, slug: to });
}

/** The URN of the person saved under this slug, or an alias of it; `undefined` if it isn't known. */
export async function readUrn<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<ProfileUrn | undefined> {
  const person = await savedSlug(tx, slug);
  const [profile, aliases] = await Promise.all([readProfile(tx, person), aliasesOf(tx, person)]);
  return profile && profileUrn(profile.saved.profile, [person, ...aliases]);
}
