import type { PulledDocument } from '../../engine/ports/team.ts';
import { isSomeoneElse, slugsOfRecord } from '../../profile/identity.ts';
import type { LibraryRecord } from '../../profile/library-record.ts';
import { mergeAnnotations } from '../../profile/merge-annotations.ts';
import { omitUndefined } from '../../profile/omit-undefined.ts';
import { isMemberToken, type Slug } from '../../profile/slug.ts';
import { isBetterOwner } from '../../sharing/address-owner.ts';
import { slugOfId } from '../../sharing/document-id.ts';
import { mergeDocuments } from '../../sharing/merge-documents.ts';
import { baseAfter, emptyBase, recordIn, type TeamBase } from '../../sharing/person-record.ts';
import { shownAnnotation } from '../../sharing/shared-annotation.ts';
import {
  activityIn,
  emptyDocument,
  isGone,
  type TeamDocument,
} from '../../sharing/team-document.ts';
import { isSameRecord, isSameValue, mergeRecords } from '../../versions/merge-records.ts';
import {
  type FoundRecords,
  findRecords,
  freeSlugs,
  replaceRecords,
  withoutSlugs,
} from '../merge-people.ts';
import { areFree, findSaved, trashedSlug } from '../people.ts';
import { aliasesOf } from '../profile-rows.ts';
import { addRecord, deleteProfile } from '../profile-writes.ts';
import type { TeamDocRow } from '../schema.ts';
import { startAll, type Write, type WriteTransaction } from '../write-transaction.ts';
import { baseOf, contributionNow, isLive, rowsOf, type TeamContext } from './team-rows.ts';
import { markUnsynced } from './unsynced.ts';

/** Merges documents into the library. Returns the slugs that this changed. */
export async function takeDocuments(
  tx: WriteTransaction,
  pulled: readonly PulledDocument[],
  context: TeamContext,
): Promise<readonly Slug[]> {
  const newcomers = await Promise.all(pulled.map((each) => newcomerIn(tx, each, context)));
  const changed = new Set<Slug>();
  const taken = new Set<Slug>();
  const writes: Write[] = [];
  for (const [at, each] of pulled.entries()) {
    const newcomer = newcomers[at];
    const isAlone = newcomer?.document.slugs.every((slug) => !taken.has(slug));
    if (newcomer && isAlone) {
      writes.push(...addNewcomer(tx, each, newcomer, context));
      changed.add(newcomer.record.slug);
    } else {
      await startAll(writes.splice(0));
      for (const slug of await takeDocument(tx, each, context)) changed.add(slug);
    }
    for (const slug of slugsIn(each)) taken.add(slug);
  }
  await startAll(writes);
  return [...changed];
}

/** A person of whom this device has never heard. */
interface Newcomer {
  readonly document: TeamDocument;
  readonly record: LibraryRecord;
}

const slugsIn = ({ document }: PulledDocument) => (document === 'deleted' ? [] : document.slugs);

/**
 * The person of a document, if this device has never heard of them. nb. In a first sync, that is everyone, and reading
 * what isn't there takes longer than writing.
 */
async function newcomerIn(
  tx: WriteTransaction,
  { id, document, conflicts }: PulledDocument,
  { team }: TeamContext,
): Promise<Newcomer | undefined> {
  if (document === 'deleted' || document.deleted || conflicts.length > 0) return undefined;
  const { slugs } = document;
  const docs = tx.objectStore('teamDocs');
  const [areUnknown, ...rows] = await Promise.all([
    areFree(tx, slugs),
    docs.getKey(id),
    ...slugs.map((slug) => docs.index('slug').getKey(slug)),
  ]);
  if (!areUnknown || document.movedTo !== undefined || rows.some(Boolean)) return undefined;
  const clean = mergeDocuments(emptyDocument, document);
  const record = recordIn(clean, undefined, team.sharesNotes ?? false);
  const isWhole = record && slugsOfRecord(record).every((slug) => slugs.includes(slug));
  return isWhole ? { document: clean, record } : undefined;
}

const addNewcomer = (
  tx: WriteTransaction,
  { id, rev }: PulledDocument,
  { document, record }: Newcomer,
  { now }: TeamContext,
): Write[] => [
  ...addRecord(tx, record),
  () =>
    tx
      .objectStore('teamDocs')
      .put({ arrivedAt: now, ...baseAfter(document, record), id, slug: record.slug, rev }),
];

/** Merges one document into the library. Returns the slugs that this changed. */
async function takeDocument(
  tx: WriteTransaction,
  pulled: PulledDocument,
  context: TeamContext,
): Promise<readonly Slug[]> {
  const row = await tx.objectStore('teamDocs').get(pulled.id);
  // nb. It is what this device has sent, or taken before.
  if (row?.rev === pulled.rev && pulled.conflicts.length === 0) return [];
  const document = known(pulled, row);
  const { movedTo } = document;
  if (movedTo !== undefined) await takeRedirect(tx, pulled, row, movedTo);
  // nb. A conflict may have left more than that in it.
  const isEmpty = document.versions.length === 0 && document.deleted === undefined;
  return isEmpty ? [] : takePerson(tx, pulled, document, row, context);
}

/** What a document says. One that another program has deleted says: all that was known of it is deleted. */
function known({ id, document }: PulledDocument, row: TeamDocRow | undefined): TeamDocument {
  if (document !== 'deleted') return mergeDocuments(emptyDocument, document);
  const slug = slugOfId(id);
  const deleted = { at: row ? activityIn(row) : 0, by: '' };
  return { ...emptyDocument, slugs: slug === undefined ? [] : [slug], deleted };
}

/** Notes where a document leads, if this device has that person, and not someone else with the same address. */
async function takeRedirect(
  tx: WriteTransaction,
  { id, rev, conflicts }: PulledDocument,
  row: TeamDocRow | undefined,
  movedTo: string,
): Promise<void> {
  const address = slugOfId(id);
  const slug = row?.slug ?? (address && (await findSaved(tx, address)));
  const target = slugOfId(movedTo);
  if (slug === undefined || target === undefined) return;
  if (isSomeoneElse([slug, ...(await aliasesOf(tx, slug))], [target])) {
    if (!row) return;
    await tx.objectStore('teamDocs').delete(id);
    return markUnsynced(tx, [slug]);
  }
  await tx.objectStore('teamDocs').put(
    omitUndefined({
      ...(row ?? emptyBase),
      id,
      slug,
      rev,
      movedTo,
      conflicts: conflicts.length > 0 ? conflicts : undefined,
    }),
  );
  const isLinked = (await tx.objectStore('teamDocs').getKey(movedTo)) !== undefined;
  if (!isLinked || conflicts.length > 0) await markUnsynced(tx, [slug]);
}

async function takePerson(
  tx: WriteTransaction,
  pulled: PulledDocument,
  document: TeamDocument,
  row: TeamDocRow | undefined,
  context: TeamContext,
): Promise<readonly Slug[]> {
  const slugs = [...(row ? [row.slug] : []), ...tokensFirst(document.slugs)];
  const trashed = await trashedIn(tx, slugs);
  if (trashed !== undefined) return waitForTrash(tx, pulled.id, row, trashed);

  const found = await findRecords(tx, slugs);
  const { same } = found;
  const before = same.map(({ slug }) => slug);
  const rows = await rowsOf(tx, before, row);
  const base = baseOf(rows);
  const ours = ourRecord(same, document, base, context);
  const firstBase = { ...emptyBase, annotation: document.annotation };
  const contribution =
    ours && (await contributionNow(tx, ours, before, base ?? firstBase, context));
  const merged = mergeDocuments(document, contribution ?? deletedIn(row));
  const record = await recordFor(tx, merged, ours, found, context);
  const written = await writeRecord(tx, same, record);
  // nb. Those who had one of the addresses, too.
  const changed = [...written, ...(written.length > 0 ? found.others.map(({ slug }) => slug) : [])];

  const slug = record?.slug ?? ours?.slug ?? row?.slug;
  if (slug === undefined) return changed;
  await tx.objectStore('teamDocs').put(
    omitUndefined({
      arrivedAt: isNewer(record, ours) ? context.now : row?.arrivedAt,
      ...baseAfter(merged, record),
      id: pulled.id,
      slug,
      rev: pulled.rev,
      movedTo: document.movedTo,
      conflicts: pulled.conflicts.length > 0 ? pulled.conflicts : undefined,
    }),
  );
  const isOnly = (await rowsOf(tx, [slug])).filter(isLive).length === 1;
  const isSynced = isOnly && pulled.conflicts.length === 0 && addsNothing(document, merged);
  if (isSynced) await tx.objectStore('unsynced').delete(slug);
  else await markUnsynced(tx, [slug]);
  return changed;
}

const tokensFirst = (slugs: readonly Slug[]) =>
  slugs.toSorted((one, other) => Number(isMemberToken(other)) - Number(isMemberToken(one)));

/** What is left of a person whom this device has deleted. */
const deletedIn = (row: TeamDocRow | undefined): TeamDocument =>
  row?.deleted ? { ...emptyDocument, deleted: row.deleted } : emptyDocument;

const isNewer = (record: LibraryRecord | undefined, ours: LibraryRecord | undefined): boolean =>
  record !== undefined &&
  (!ours || ours.saved.listed !== undefined || record.saved.fetchedAt > ours.saved.fetchedAt);

/** Whether the team's document needs nothing of what was merged into it. */
function addsNothing(document: TeamDocument, merged: TeamDocument): boolean {
  if (!isGone(merged)) return isSameValue(document, merged);
  return isGone(document) && isSameValue(document.deleted, merged.deleted);
}

/**
 * The slug of the person, if the user has deleted them and can still undo that. nb. Their address may be someone
 * else's by now.
 */
async function trashedIn(tx: WriteTransaction, slugs: readonly Slug[]): Promise<Slug | undefined> {
  if (await isTrashEmpty(tx)) return undefined;
  for (const slug of slugs) {
    const trashed = await trashedSlug(tx, slug);
    if (trashed === undefined) continue;
    const theirs = [trashed, ...(await aliasesOf(tx, trashed))];
    if (!isSomeoneElse(theirs, slugs)) return trashed;
  }
  return undefined;
}

/** nb. Asked first, because a first sync takes many thousands of documents. */
const isTrashEmpty = async (tx: WriteTransaction): Promise<boolean> =>
  (await tx.objectStore('trash').count()) === 0;

/** Leaves the document for when the deletion is final or undone: what is sent then is found to be outdated. */
async function waitForTrash(
  tx: WriteTransaction,
  id: string,
  row: TeamDocRow | undefined,
  slug: Slug,
): Promise<readonly Slug[]> {
  const { rev: _, ...before } = row ?? { ...emptyBase, slug, rev: '' };
  await tx.objectStore('teamDocs').put({ ...before, id, slug });
  await markUnsynced(tx, [slug]);
  return [];
}

/** Our record; if the team has never met it, with the team's annotation merged into it, so that nothing is lost. */
function ourRecord(
  same: readonly LibraryRecord[],
  document: TeamDocument,
  base: TeamBase | undefined,
  { team }: TeamContext,
): LibraryRecord | undefined {
  const ours = same.reduce<LibraryRecord | undefined>(mergeRecords, undefined);
  if (!ours || base) return ours;
  const theirs = shownAnnotation(document.annotation, team.sharesNotes ? undefined : '');
  return { ...ours, annotation: mergeAnnotations(theirs, ours.annotation) };
}

/** The record to save: with the addresses that lead to nobody else, or rather to this person. */
async function recordFor(
  tx: WriteTransaction,
  merged: TeamDocument,
  ours: LibraryRecord | undefined,
  { same, others }: FoundRecords,
  { team }: TeamContext,
): Promise<LibraryRecord | undefined> {
  const record = recordIn(merged, ours, team.sharesNotes ?? false);
  if (!record) return undefined;
  const all = slugsOfRecord(record);
  for (const other of others) {
    const shared = slugsOfRecord(other).filter((each) => all.includes(each));
    const won = shared.filter((each) => isBetterOwner(each, record, other));
    if (won.length > 0) await freeSlugs(tx, other, won);
  }
  const before = same.map(({ slug }) => slug);
  const isEmpty = await isTrashEmpty(tx);
  // nb. Those in the trash may come back.
  const ownerOf = async (each: Slug) =>
    (await findSaved(tx, each)) ?? (isEmpty ? undefined : await trashedSlug(tx, each));
  const owners = await Promise.all(all.map(ownerOf));
  const taken = all.filter((_, at) => ![undefined, ...before].includes(owners[at]));
  return withoutSlugs(record, taken);
}

/** Saves the record in place of those that it was made from. Without one, deletes those. */
async function writeRecord(
  tx: WriteTransaction,
  same: readonly LibraryRecord[],
  record: LibraryRecord | undefined,
): Promise<readonly Slug[]> {
  if (!record) {
    const gone = same.filter(({ saved }) => !saved.listed).map(({ slug }) => slug);
    await startAll(gone.flatMap((slug) => deleteProfile(tx, slug)));
    return gone;
  }
  const [only, ...others] = same;
  if (only && others.length === 0 && isSameRecord(only, record)) return [];
  await replaceRecords(tx, same, record);
  return [...new Set([...same.map(({ slug }) => slug), record.slug])];
}
