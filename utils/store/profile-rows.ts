import type { Annotation } from '../profile/annotation.ts';
import type { Slug } from '../profile/slug.ts';
import { savedProfileSchema, versionSchema } from '../profile/version-schema.ts';
import type { VersionedProfile } from '../versions/add-version.ts';
import { readAnnotation, readRow, readRows } from './read-row.ts';
import type { LibraryTransaction } from './write-transaction.ts';

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
  return row === undefined || trashed !== undefined
    ? undefined
    : profileIn(row, versions, annotation);
}

/** Parses the rows of one person with `read`. Without `saved` if that of the profile can't be read. */
export function profileIn(
  row: unknown,
  versions: readonly unknown[],
  annotation: unknown,
  read = readRow,
): Companions & Partial<AnnotatedProfile> {
  const saved = read(savedProfileSchema, row);
  return {
    ...(saved && { saved }),
    versions: readRows(versionSchema, versions, read),
    annotation: readAnnotation(annotation),
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
