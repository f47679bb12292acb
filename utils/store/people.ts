import type { MergedRecord } from '../engine/ports/library.ts';
import { isSomeoneElse, slugsOfRecord } from '../profile/identity.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { slugSchema } from '../profile/profile-schema.ts';
import { isMemberToken, type Slug } from '../profile/slug.ts';
import type { Task } from '../task/task.ts';
import { mergeRecords } from '../versions/merge-records.ts';
import {
  deleteProfile,
  keepUnreadable,
  putAlias,
  putAnnotation,
  putAnswer,
  putProfile,
  putVersions,
  readRecord,
  readUnreadable,
} from './profile-rows.ts';
import { readRow } from './read-row.ts';
import { readTask } from './read-task.ts';
import { type LibraryTransaction, startAll, type WriteTransaction } from './write-transaction.ts';

/**
 * The slug that a profile is saved under: this one, or the one that it is an alias of. Returns the slug
 * itself if no profile is saved, or it is in the trash.
 */
export async function savedSlug<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<Slug> {
  const alias = await tx.objectStore('aliases').get(slug);
  const target = readRow(slugSchema, alias?.slug);
  if (!target || (await isSaved(tx, slug)) || !(await isSaved(tx, target))) return slug;
  return target;
}

async function isSaved<Mode extends IDBTransactionMode>(tx: LibraryTransaction<Mode>, slug: Slug) {
  const [saved, trashed] = await Promise.all([
    tx.objectStore('profiles').getKey(slug),
    tx.objectStore('trash').getKey(slug),
  ]);
  return saved !== undefined && trashed === undefined;
}

/** The tasks under any of the slugs, in no particular order. */
export async function tasksOf<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slugs: readonly Slug[],
): Promise<Task[]> {
  const unique = [...new Set(slugs)];
  const rows = await Promise.all(unique.map((slug) => tx.objectStore('tasks').get(slug)));
  return rows.flatMap((row, index) => readTask(unique[index] as Slug, row) ?? []);
}

/** The records that someone's slugs lead to: those of the same person, and those of others. */
export interface FoundRecords {
  /** Of this person, in the order of the slugs. */
  readonly same: readonly LibraryRecord[];
  /** Of other people, whose addresses are now this person's. */
  readonly others: readonly LibraryRecord[];
}

/** Finds the records that these slugs, all of one person, lead to. */
export async function findRecords<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slugs: readonly Slug[],
): Promise<FoundRecords> {
  const saved = await Promise.all(slugs.map((slug) => savedSlug(tx, slug)));
  const records = await Promise.all([...new Set(saved)].map((slug) => readRecord(tx, slug)));
  const found = records.filter((record) => record !== undefined);
  const isOther = (record: LibraryRecord) => isSomeoneElse(slugsOfRecord(record), slugs);
  return {
    same: found.filter((record) => !isOther(record)),
    others: found.filter(isOther),
  };
}

/**
 * Writes a record in place of those in `before`, which it was merged from. Slugs of the record that
 * are aliases of other people become aliases of this record. What belongs to a profile that can't be
 * read belongs to the record, too; its own row is kept.
 */
export async function replaceRecords(
  tx: WriteTransaction,
  before: readonly LibraryRecord[],
  record: LibraryRecord,
): Promise<void> {
  const { slug } = record;
  const ours = before.find((other) => other.slug === slug);
  const unreadable = ours ? undefined : await readUnreadable(tx, slug);
  const after = unreadable ? mergeRecords({ ...record, ...unreadable }, record) : record;
  const replaced = before.filter((other) => other !== ours).map((other) => other.slug);
  const isNew = !ours && !unreadable;
  // nb. First, because it also deletes the aliases that are written below.
  await startAll([
    ...[...(isNew ? [slug] : []), ...replaced].flatMap((old) => deleteProfile(tx, old)),
    ...(unreadable ? await keepUnreadable(tx, slug) : []),
  ]);
  await startAll([
    ...putProfile(tx, after),
    ...putVersions(tx, after.versions, (ours ?? unreadable)?.versions ?? []),
    ...(after.answer ? putAnswer(tx, { slug, ...after.answer }) : []),
    ...putAnnotation(tx, slug, after.annotation),
    () => tx.objectStore('aliases').delete(slug),
    ...after.aliases.flatMap((alias) => putAlias(tx, slug, alias)),
  ]);
}

/**
 * Frees the addresses of a person that now belong to someone else. If the record itself is saved under
 * one of them, it moves to the person's member token, which never changes.
 */
export async function freeSlugs(
  tx: WriteTransaction,
  record: LibraryRecord,
  taken: readonly Slug[],
): Promise<void> {
  const kept = slugsOfRecord(record).filter((slug) => !taken.includes(slug));
  const slug = kept.includes(record.slug) ? record.slug : kept.find(isMemberToken);
  if (slug === undefined) return;
  const { reportedSlug, ...profile } = record.saved.profile;
  const moved = mergeRecords(undefined, {
    ...record,
    slug,
    saved: {
      ...record.saved,
      profile:
        reportedSlug === undefined || taken.includes(reportedSlug) ? profile : record.saved.profile,
    },
    aliases: kept,
  });
  await replaceRecords(tx, [record], moved);
}

/**
 * Merges a record of a file with the saved record of the same person, which is found by the record's
 * slug, its member tokens or its aliases, in this order. Slugs that lead to someone else stay theirs:
 * a file is no proof that an address has changed hands.
 */
export async function mergeImported<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  theirs: LibraryRecord,
): Promise<MergedRecord> {
  const { slug } = theirs;
  const slugs = slugsOfRecord(theirs);
  const tokens = slugs.filter(isMemberToken);
  const [ours] = (await findRecords(tx, [...new Set([slug, ...tokens, ...slugs])])).same;
  const free = await slugsFree(tx, slugs, ours?.slug);
  const merged = mergeRecords(ours, {
    ...theirs,
    slug: free.includes(slug) ? slug : (free.find(isMemberToken) ?? slug),
    aliases: free,
  });
  const isFree = (alias: Slug) => free.includes(alias) || ours?.aliases.includes(alias);
  return { ours, merged: { ...merged, aliases: merged.aliases.filter(isFree) } };
}

/** The slugs under which nothing is saved, or only the profile of this person. */
async function slugsFree<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slugs: readonly Slug[],
  person: Slug | undefined,
): Promise<Slug[]> {
  const saved = await Promise.all(
    slugs.map(async (slug) => {
      const owner = await savedSlug(tx, slug);
      return owner === slug && !(await isSaved(tx, slug)) ? undefined : owner;
    }),
  );
  return slugs.filter((_, index) => saved[index] === undefined || saved[index] === person);
}
