import { type Annotation, emptyAnnotation } from '../profile/annotation.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { ProfileVersion } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import { annotationSchema, savedProfileSchema, versionSchema } from '../profile/version-schema.ts';
import { indexRow } from '../search/index-row.ts';
import type { VersionedProfile } from '../versions/add-version.ts';
import { newestChange } from '../versions/profile-history.ts';
import { readRow, readRows } from './read-row.ts';
import type { AnswerRow } from './schema.ts';
import type { LibraryTransaction, Write, WriteTransaction } from './write-transaction.ts';

/** What is filed of a person, and what the person at the keyboard has put to it. */
export interface Person extends VersionedProfile {
  readonly annotation: Annotation;
}

/** All versions of one slug, whatever their times. */
export const versionsOf = (slug: Slug) =>
  IDBKeyRange.bound([slug, Number.NEGATIVE_INFINITY], [slug, Number.POSITIVE_INFINITY]);

/** What is filed under exactly this slug, unless nothing is or the person has deleted it. */
export async function readPerson<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<Person | undefined> {
  const [row, trashed, versions, annotation] = await Promise.all([
    tx.objectStore('profiles').get(slug),
    tx.objectStore('trash').getKey(slug),
    tx.objectStore('versions').getAll(versionsOf(slug)),
    tx.objectStore('annotations').get(slug),
  ]);
  const saved = readRow(savedProfileSchema, row);
  if (!saved || trashed !== undefined) return undefined;
  return {
    saved,
    versions: readRows(versionSchema, versions),
    annotation: readRow(annotationSchema, annotation) ?? emptyAnnotation,
  };
}

/** All that the library holds of a slug, for an export or to unite it with an import. */
export async function readRecord<Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
  slug: Slug,
): Promise<LibraryRecord | undefined> {
  const [person, answer, aliases] = await Promise.all([
    readPerson(tx, slug),
    tx.objectStore('answers').get(slug),
    tx.objectStore('aliases').index('slug').getAllKeys(slug),
  ]);
  if (!person) return undefined;
  return {
    slug,
    ...person,
    // nb. A primary key of the store is what `Slug` is: only parsed ones are ever written.
    aliases: aliases as Slug[],
    ...(answer && { answer: { fetchedAt: answer.fetchedAt, raw: answer.raw } }),
  };
}

/** Writes what is filed of a person and the index row that follows from it. */
export const putPerson = (tx: WriteTransaction, person: Person): Write[] => [
  () => tx.objectStore('profiles').put(person.saved),
  ...putIndexRow(tx, person),
];

/** Writes the index row alone, where something else that it follows from is different. */
export const putIndexRow = (tx: WriteTransaction, person: Person): Write[] => [
  () =>
    tx
      .objectStore('summaries')
      .put(indexRow(person.saved, person.annotation, newestChange(person))),
];

/** Writes the other versions of a person in place of those that were there. */
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

/** Writes the answer that the filed profile was made from. */
export const putAnswer = (tx: WriteTransaction, answer: AnswerRow): Write[] => [
  () => tx.objectStore('answers').put(answer),
];

/** Writes what the person has put to a profile; nothing put to it takes no row. */
export const putAnnotation = (
  tx: WriteTransaction,
  slug: Slug,
  annotation: Annotation,
): Write[] => {
  const { starred, tags, note } = annotation;
  const isBlank = !starred && tags.length === 0 && note === '';
  return [
    () =>
      isBlank
        ? tx.objectStore('annotations').delete(slug)
        : tx.objectStore('annotations').put({ slug, starred, tags, note }),
  ];
};

/** Writes another slug of a person, unless it is their own. */
export const putAlias = (tx: WriteTransaction, slug: Slug, alias: Slug | undefined): Write[] =>
  alias === undefined || alias === slug
    ? []
    : [() => tx.objectStore('aliases').put({ alias, slug })];

/** Forgets all that is filed of a slug for good, so that what comes next is the first. */
export const deletePerson = (tx: WriteTransaction, slug: Slug): Write[] => [
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
