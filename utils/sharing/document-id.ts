import { canonicalSlug, isMemberToken, type Slug } from '../profile/slug.ts';

const prefix = 'person:';

/** The id of the document of the person with this slug. */
export const documentId = (slug: Slug): string => prefix + slug;

/** The slug in the id of a person's document; `undefined` if it is another document's. */
export function slugOfId(id: string): Slug | undefined {
  const name = id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
  const slug = name === undefined ? undefined : canonicalSlug(name);
  return slug === name ? slug : undefined;
}

/** Whether `one` is the better id of a person: a member token, which never changes, before any other slug. */
export function isBetterId(one: string, other: string): boolean {
  const [rank, otherRank] = [rankOf(one), rankOf(other)];
  return rank === otherRank ? one < other : rank < otherRank;
}

/** The best of the ids that a person's documents may have. */
export const canonicalId = (ids: readonly [string, ...string[]]): string =>
  ids.reduce((best, id) => (isBetterId(id, best) ? id : best));

/** nb. Sales Navigator's token, `ACw…`, comes after LinkedIn's own. */
function rankOf(id: string): number {
  const slug = slugOfId(id);
  if (slug === undefined || !isMemberToken(slug)) return 2;
  return slug.startsWith('ACo') ? 0 : 1;
}
