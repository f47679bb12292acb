import { slugSchema } from '../profile/profile-schema.ts';
import type { Slug } from '../profile/slug.ts';
import type { Task } from '../task/task.ts';
import type { TaskType } from '../task/task-type.ts';
import { readRow } from './read-row.ts';
import { readTask } from './read-task.ts';
import type { LibraryTransaction } from './write-transaction.ts';

/**
 * The slug that a profile is saved under: this one, or the one that it is an alias of. Returns the slug
 * itself if no profile is saved, or it is in the trash.
 */
export const savedSlug = async <Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<Slug> => (await findSaved(tx, slug)) ?? slug;

/** As `savedSlug`, but `undefined` if no profile is saved. */
export async function findSaved<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<Slug | undefined> {
  const [alias, isOwn] = await Promise.all([
    tx.objectStore('aliases').get(slug),
    isSaved(tx, slug),
  ]);
  if (isOwn) return slug;
  const target = readRow(slugSchema, alias?.slug);
  return target && (await isSaved(tx, target)) ? target : undefined;
}

/** Whether none of these slugs leads to anyone, not even in the trash. */
export async function areFree<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slugs: readonly Slug[],
): Promise<boolean> {
  const stores = [tx.objectStore('profiles'), tx.objectStore('aliases')] as const;
  const keys = await Promise.all(
    slugs.flatMap((slug) => stores.map((store) => store.getKey(slug))),
  );
  return keys.every((key) => key === undefined);
}

/** The slug of the profile in the trash that has this slug, or an alias of it; `undefined` if there is none. */
export async function trashedSlug<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<Slug | undefined> {
  const alias = await tx.objectStore('aliases').get(slug);
  for (const each of [slug, readRow(slugSchema, alias?.slug)]) {
    if (each && (await tx.objectStore('trash').getKey(each)) !== undefined) return each;
  }
  return undefined;
}

/** As `savedSlug` for thousands of slugs, in the same order: reads all keys at once. */
export async function savedSlugsOfMany<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slugs: readonly Slug[],
): Promise<readonly Slug[]> {
  const [profiles, trashed, aliases] = await Promise.all([
    tx.objectStore('profiles').getAllKeys(),
    tx.objectStore('trash').getAllKeys(),
    tx.objectStore('aliases').getAll(),
  ]);
  const saved = new Set(profiles);
  for (const slug of trashed) saved.delete(slug);
  const targets = new Map(aliases.map((row) => [row.alias, readRow(slugSchema, row.slug)]));
  return slugs.map((slug) => {
    const target = saved.has(slug) ? slug : targets.get(slug);
    return target !== undefined && saved.has(target) ? target : slug;
  });
}

async function isSaved<Mode extends IDBTransactionMode>(tx: LibraryTransaction<Mode>, slug: Slug) {
  const [saved, trashed] = await Promise.all([
    tx.objectStore('profiles').getKey(slug),
    tx.objectStore('trash').getKey(slug),
  ]);
  return saved !== undefined && trashed === undefined;
}

/** The store of the tasks of a type. */
export const taskStoreOf = (type: TaskType | undefined) =>
  type === 'posts' ? 'postTasks' : 'tasks';

/** The tasks of a type under any of the slugs, in no particular order. */
export async function tasksOf<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slugs: readonly Slug[],
  type?: TaskType,
): Promise<Task[]> {
  const unique = [...new Set(slugs)];
  const store = tx.objectStore(taskStoreOf(type));
  const rows = await Promise.all(unique.map((slug) => store.get(slug)));
  return rows.flatMap((row, index) => readTask(unique[index] as Slug, row, type) ?? []);
}
