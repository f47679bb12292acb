import { canonicalSlug, type Slug } from '../../../utils/profile/slug.ts';

/** The slug of a test's person. */
export function slugOf(segment: string): Slug {
  const slug = canonicalSlug(segment);
  if (slug === undefined) throw new Error(`No slug: ${segment}`);
  return slug;
}
