import type { MergedRecord } from '../engine/ports/library.ts';
import { isSomeoneElse, slugsOfRecord } from '../profile/identity.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import { isMemberToken, type Slug } from '../profile/slug.ts';
import { mergeRecords } from '../versions/merge-records.ts';
import { moveDeliveries } from './deliveries/delivery-rows.ts';
import { movePostTask } from './fetched-posts.ts';
import { moveMemberships } from './memberships.ts';
import { findSaved } from './people.ts';
import { writePosts } from './post-rows.ts';
import { readUnreadable } from './profile-rows.ts';
import {
  deleteProfile,
  keepUnreadable,
  putAlias,
  putAnnotation,
  putAnswer,
  putProfile,
  putVersions,
} from './profile-writes.ts';
import { moveQueueRows } from './queue/queue-rows.ts';
import { readRecord } from './read-record.ts';
import { followRecord } from './team/unsynced.ts';
import { type LibraryTransaction, startAll, type WriteTransaction } from './write-transaction.ts';

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
  const saved = await Promise.all(slugs.map((slug) => findSaved(tx, slug)));
  return readFound(tx, slugs, saved);
}

/** Reads the records under the slugs in `saved` and compares them with a person's `slugs`. */
async function readFound<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slugs: readonly Slug[],
  saved: readonly (Slug | undefined)[],
): Promise<FoundRecords> {
  const unique = [...new Set(saved)].filter((slug) => slug !== undefined);
  const records = await Promise.all(unique.map((slug) => readRecord(tx, slug)));
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
  const isTrashed = !ours && (await tx.objectStore('trash').getKey(slug)) !== undefined;
  for (const old of replaced) {
    await moveMemberships(tx, old, slug);
    await moveQueueRows(tx, old, slug);
    await moveDeliveries(tx, old, slug);
  }
  // nb. First, because it also deletes the aliases that are written below.
  await startAll([
    ...[...(isTrashed ? [slug] : []), ...replaced].flatMap((old) => deleteProfile(tx, old)),
    ...(unreadable ? await keepUnreadable(tx, slug) : []),
  ]);
  // nb. Before the profile, whose long text has them.
  if (after.posts) await writePosts(tx, slug, after.posts);
  await startAll([
    ...putProfile(tx, after),
    ...putVersions(tx, after.versions, (ours ?? unreadable)?.versions ?? []),
    ...(after.answer ? putAnswer(tx, { slug, ...after.answer }) : []),
    ...putAnnotation(tx, slug, after.annotation),
    () => tx.objectStore('aliases').delete(slug),
    ...after.aliases.flatMap((alias) => putAlias(tx, slug, alias)),
  ]);
  await followRecord(tx, slug, [...replaced, ...after.aliases]);
}

/** Frees the addresses of a person that now belong to someone else. */
export async function freeSlugs(
  tx: WriteTransaction,
  record: LibraryRecord,
  taken: readonly Slug[],
): Promise<void> {
  const moved = withoutSlugs(record, taken);
  if (!moved) return;
  await replaceRecords(tx, [record], moved);
  const lost = slugsOfRecord(record).filter((slug) => taken.includes(slug));
  for (const each of lost) await movePostTask(tx, each, moved.slug);
}

/**
 * The record without addresses that are someone else's. If it is saved under one of them, it moves to the person's
 * member token, which never changes. `undefined` if no slug is left.
 */
export function withoutSlugs(
  record: LibraryRecord,
  taken: readonly Slug[],
): LibraryRecord | undefined {
  const kept = slugsOfRecord(record).filter((slug) => !taken.includes(slug));
  const slug = kept.includes(record.slug) ? record.slug : (kept.find(isMemberToken) ?? kept[0]);
  if (slug === undefined) return undefined;
  const { reportedSlug, ...profile } = record.saved.profile;
  const isTaken = reportedSlug !== undefined && taken.includes(reportedSlug);
  return mergeRecords(undefined, {
    ...record,
    slug,
    saved: isTaken ? { ...record.saved, profile } : record.saved,
    aliases: kept,
  });
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
  const slugs = slugsToFind(theirs);
  const owners = await Promise.all(slugs.map((each) => findSaved(tx, each)));
  const { same, others } = await readFound(tx, slugs, owners);
  const [ours] = same;
  // nb. A profile under this slug that can't be read is taken for the same person's.
  const person = ours?.slug ?? (others.some((other) => other.slug === slug) ? undefined : slug);
  const free = slugs.filter((_, index) => [undefined, person].includes(owners[index]));
  return { ours, merged: mergedWith(ours, theirs, free) };
}

/** The record of a file as that of a new person: none of its slugs leads to anyone. */
export const newImported = (theirs: LibraryRecord): LibraryRecord =>
  mergedWith(undefined, theirs, slugsToFind(theirs));

/** All slugs of a record, in the order in which they are looked for. */
function slugsToFind(record: LibraryRecord): readonly Slug[] {
  const known = slugsOfRecord(record);
  return [...new Set([record.slug, ...known.filter(isMemberToken), ...known])];
}

/** Merges a record of a file with ours. `free` are its slugs that don't lead to anyone else. */
function mergedWith(
  ours: LibraryRecord | undefined,
  theirs: LibraryRecord,
  free: readonly Slug[],
): LibraryRecord {
  const { slug } = theirs;
  const merged = mergeRecords(ours, {
    ...theirs,
    slug: free.includes(slug) ? slug : (free.find(isMemberToken) ?? slug),
    aliases: free,
  });
  const aliases = merged.aliases.filter(
    (alias) => free.includes(alias) || ours?.aliases.includes(alias),
  );
  return { ...merged, aliases };
}
