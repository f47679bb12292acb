import { profileUnder, slugOfFormer } from '../profile/former-slug.ts';
import { memberToken } from '../profile/identity.ts';
import { canonicalSlug, isSlug, type Slug } from '../profile/slug.ts';
import { rewrite, rowsOf, type StoredFields, type Upgrading } from './upgrade-rows.ts';

/** Where the records went that were stored under former slugs. */
export type MovedSlugs = ReadonlyMap<string, Slug>;

/** Where rows belong that an older version stored under `former`. */
export const placeOf = (former: string, moved: MovedSlugs): Slug =>
  moved.get(former) ?? slugOfFormer(former);

/** A version of a profile, of any shape, under a slug of today. */
export function versionUnder(slug: Slug, row: unknown): StoredFields {
  const { profile, ...version } = fieldsOf(row);
  return { ...version, slug, profile: profileUnder(slug, fieldsOf(profile)) };
}

/** The slug in the answer that a version of any shape was parsed from. */
export function reportedIn(row: unknown): string | undefined {
  const { reportedSlug } = fieldsOf(fieldsOf(row).profile);
  return typeof reportedSlug === 'string' ? reportedSlug : undefined;
}

/**
 * Renames aliases and what they point to. Drops those that nobody can ask for any more. One that is
 * taken stays with the person who has it.
 */
export async function moveAliases(tx: Upgrading, moved: MovedSlugs): Promise<void> {
  const aliases = tx.objectStore('aliases');
  for await (const row of rowsOf(tx, 'aliases')) {
    const [former, formerSlug] = [String(row.alias), String(row.slug)];
    const alias = canonicalSlug(former);
    const slug = placeOf(formerSlug, moved);
    if (alias === former && slug === formerSlug) continue;
    await aliases.delete(former);
    const isFree = alias !== undefined && (await aliases.getKey(alias)) === undefined;
    if (isFree && alias !== slug) await aliases.put({ alias, slug });
  }
}

/** Makes the member tokens, and the slugs of merged records, aliases of the records. */
export async function addAliases(
  tx: Upgrading,
  moved: MovedSlugs,
  tokens: ReadonlyMap<Slug, string>,
): Promise<void> {
  const aliases = tx.objectStore('aliases');
  for (const [alias, former] of [...tokens, ...[...moved.keys()].map((slug) => [slug, slug])]) {
    const slug = placeOf(former as string, moved);
    const isFree = isSlug(alias) && (await aliases.getKey(alias)) === undefined;
    if (isFree && alias !== slug) await aliases.put({ alias, slug });
  }
}

/** The member token in the URN of a profile of any shape. */
export function tokenIn(row: unknown): Slug | undefined {
  const { urn } = fieldsOf(fieldsOf(row).profile);
  return typeof urn === 'string' ? memberToken({ urn }) : undefined;
}

/** Renames the slugs in the activity log. */
export const renameInActivity = (tx: Upgrading, moved: MovedSlugs): Promise<void> =>
  rewrite(tx, 'activity', (line) =>
    typeof line.slug !== 'string' || isSlug(line.slug)
      ? line
      : { ...line, slug: placeOf(line.slug, moved) },
  );

const fieldsOf = (value: unknown): StoredFields => ({ ...(value as StoredFields) });
