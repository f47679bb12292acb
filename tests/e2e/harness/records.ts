import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import type { Profile, ProfileVersion } from '../../../utils/profile/profile.ts';
import { canonicalSlug, type Slug } from '../../../utils/profile/slug.ts';

/** The slug of this name. */
export function slugOf(name: string): Slug {
  const slug = canonicalSlug(name);
  if (slug === undefined) throw new Error(`No slug: ${name}`);
  return slug;
}

/** A version of a profile: a name, and what the test has it say besides. */
export const version = (
  slug: Slug,
  fetchedAt: number,
  said: Partial<Profile> = {},
): ProfileVersion => ({
  slug,
  profile: { slug, name: `Name of ${slug}`, positions: [], education: [], skills: [], ...said },
  fetchedAt,
});

/** A record with nothing but what the test puts to it. */
export const record = (
  saved: ProfileVersion,
  more: Partial<LibraryRecord> = {},
): LibraryRecord => ({
  slug: saved.slug,
  saved,
  versions: [],
  annotation: emptyAnnotation,
  aliases: [],
  ...more,
});

const ada = slugOf('ada');
export const bob = slugOf('bob');
const work = { title: 'Analyst', company: 'Engine Works', isCurrent: true };

/** Ada with a job; with a better one; and as a restricted profile shows her. */
export const first = version(ada, 1_000, { headline: 'Analyst', positions: [work] });
export const promoted = version(ada, 2_000, {
  headline: 'Chief analyst',
  positions: [{ ...work, title: 'Chief analyst' }],
});
export const lessComplete = version(ada, 3_000, { name: 'LinkedIn Member' });

/** More than are handled at once. */
export const crowd = Array.from({ length: 501 }, (_, n) =>
  record(version(slugOf(`person-${n}`), n + 1)),
);
