import { canonicalSlug, type Slug } from '../../../utils/profile/slug.ts';

/** The slug of a person in a test. */
export function slugOf(segment: string): Slug {
  const slug = canonicalSlug(segment);
  if (slug === undefined) throw new Error(`Not a slug: ${segment}`);
  return slug;
}
