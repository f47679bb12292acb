import type { Annotation } from '../profile/annotation.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { ProfileVersion } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import { savedProfileSchema, versionSchema } from '../profile/version-schema.ts';
import { indexRow } from '../search/index-row.ts';
import type { VersionedProfile } from '../versions/add-version.ts';
import { newestChange } from '../versions/profile-history.ts';
import { readAnnotation, readRow, readRows } from './read-row.ts';
import type { AnswerRow } from './schema.ts';
import type { LibraryTransaction, Write, WriteTransaction } from './write-transaction.ts';

/** A saved profile with its versions and the user's annotation. */
export interface AnnotatedProfile extends VersionedProfile {
  readonly annotation: Annotation;
}

/** The keys of all versions of one slug. */
export const versionsOf = (slug: Slug) =>
  IDBKeyRange.bound([slug, Number.NEGATIVE_INFINITY], [slug, Number.POSITIVE_INFINITY]);

/** What is stored with a profile: its other versions and the user's annotation. */
type Companions = Pick<AnnotatedProfile, 'versions' | 'annotation'>;

/** Reads what is saved under exactly this slug. Returns `undefined` if nothing is, or it is in the trash. */
export async function readProfile<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<AnnotatedProfile | undefined> {
  const stored = await readStored(tx, slug);
  return stored?.saved && { ...stored, saved: stored.saved };
}

/** Reads the companions of a profile that can't be read. Returns `undefined` if there is no such profile. */
export async function readUnreadable<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<Companions | undefined> {
  // nb. An import asks for each of many thousands, few of which are saved.
  if ((await tx.objectStore('profiles').getKey(slug)) === undefined) return undefined;
  const stored = await readStored(tx, slug);
  return stored?.saved ? undefined : stored;
}

async function readStored<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<(Companions & Partial<AnnotatedProfile>) | undefined> {
  const [row, trashed, versions, annotation] = await Promise.all([
    tx.objectStore('profiles').get(slug),
    tx.objectStore('trash').getKey(slug),
    tx.objectStore('versions').getAll(versionsOf(slug)),
    tx.objectStore('annotations').get(slug),
  ]);
  if (row === undefined || trashed !== undefined) return undefined;
  const saved = readRow(savedProfileSchema, row);
  return {
    ...(saved && { saved }),
    versions: readRows(versionSchema, versions),
    annotation: readAnnotation(annotation),
  };
}

/**
 * Keeps the rows of a profile that can't be read, which are about to be overwritten: among its versions,
 * before all others, in a shape that no version has.
 */
export async function keepUnreadable(tx: WriteTransaction, slug: Slug): Promise<Write[]> {
  const [profile, answer, keys] = await Promise.all([
    tx.objectStore('profiles').get(slug),
    tx.objectStore('answers').get(slug),
    tx.objectStore('versions').getAllKeys(versionsOf(slug)),
  ]);
  const fetchedAt = Math.min(0, ...keys.map(([, time]) => time)) - 1;
  const kept = { slug, fetchedAt, unreadable: { profile, answer } };
  return [() => tx.objectStore('versions').put(kept as never)];
}

/** Reads everything that the library has about a slug, to export it or merge it with an import. */
export async function readRecord<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<LibraryRecord | undefined> {
  const [profile, answer, aliases] = await Promise.all([
    readProfile(tx, slug),
    tx.objectStore('answers').get(slug),
    aliasesOf(tx, slug),
  ]);
  if (!profile) return undefined;
  return {
    slug,
    ...profile,
    aliases,
    ...(answer && { answer: { fetchedAt: answer.fetchedAt, raw: answer.raw } }),
  };
}

/** The other slugs of the profile saved under `slug`, sorted. */
export async function aliasesOf<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<Slug[]> {
  // nb. The keys of this store are slugs: only parsed ones are ever written.
  return (await tx.objectStore('aliases').index('slug').getAllKeys(slug)) as Slug[];
}

/** Writes a saved profile and its index row. */
export const putProfile = (tx: WriteTransaction, profile: AnnotatedProfile): Write[] => [
  () => tx.objectStore('profiles').put(profile.saved),
  ...putIndexRow(tx, profile),
];

/** Writes the index row alone, after only the annotation changed. */
export const putIndexRow = (tx: WriteTransaction, profile: AnnotatedProfile): Write[] => [
  () =>
    tx
      .objectStore('summaries')
      .put(indexRow(profile.saved, profile.annotation, newestChange(profile))),
];

/** Replaces the other versions of a profile: those in `before` with those in `after`. */
export function putVersions(
  tx: WriteTransaction,
  after: readonly ProfileVersion[],
  before: readonly ProfileVersion[],
): Write[] {
  const times = new Set(after.map(({ fetchedAt }) => fetchedAt));
  return [
    ...before
      .filter(({ fetchedAt }) => !times.has(fetchedAt))
      .map(
        ({ slug, fetchedAt }) =>
          () =>
            tx.objectStore('versions').delete([slug, fetchedAt]),
      ),
    ...after.map((version) => () => tx.objectStore('versions').put(version)),
  ];
}

/** Writes the answer that the saved profile was parsed from. */
export const putAnswer = (tx: WriteTransaction, answer: AnswerRow): Write[] => [
  () => tx.objectStore('answers').put(answer),
];

/** Writes an annotation. An empty one has no row. */
export const putAnnotation = (
  tx: WriteTransaction,
  slug: Slug,
  annotation: Annotation,
): Write[] => {
  const { starred, tags, note } = annotation;
  const isEmpty = !starred && tags.length === 0 && note === '';
  return [
    () =>
      isEmpty
        ? tx.objectStore('annotations').delete(slug)
        : tx.objectStore('annotations').put({ slug, starred, tags, note }),
  ];
};

/** Writes an alias of a slug. */
export const putAlias = (tx: WriteTransaction, slug: Slug, alias: Slug): Write[] => [
  () => tx.objectStore('aliases').put({ alias, slug }),
];

/** Deletes everything saved under a slug for good, so that the next fetch starts a new history. */
export const deleteProfile = (tx: WriteTransaction, slug: Slug): Write[] => [
  () => tx.objectStore('trash').delete(slug),
  () => tx.objectStore('summaries').delete(slug),
  () => tx.objectStore('profiles').delete(slug),
  () => tx.objectStore('versions').delete(versionsOf(slug)),
  () => tx.objectStore('answers').delete(slug),
  () => tx.objectStore('annotations').delete(slug),
  async () => {
    const aliases = await tx.objectStore('aliases').index('slug').getAllKeys(slug);
    await Promise.all(aliases.map((alias) => tx.objectStore('aliases').delete(alias)));
  },
];
