import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { LibraryRecord } from '../../../utils/profile/library-record.ts';
import type { Profile, ProfileVersion } from '../../../utils/profile/profile.ts';
import { canonicalSlug, type Slug } from '../../../utils/profile/slug.ts';

/** A canonical slug. Throws if it isn't one. */
export function slugOf(name: string): Slug {
  const slug = canonicalSlug(name);
  if (slug === undefined) throw new Error(`Not a slug: ${name}`);
  return slug;
}

/** A version of a profile with a name and the given fields. */
export const version = (
  slug: Slug,
  fetchedAt: number,
  fields: Partial<Profile> = {},
): ProfileVersion => ({
  slug,
  profile: { slug, name: `Name of ${slug}`, positions: [], education: [], skills: [], ...fields },
  fetchedAt,
});

/** A record with the given fields and nothing else. */
export const record = (
  saved: ProfileVersion,
  fields: Partial<LibraryRecord> = {},
): LibraryRecord => ({
  slug: saved.slug,
  saved,
  versions: [],
  annotation: emptyAnnotation,
  aliases: [],
  ...fields,
});

const ada = slugOf('ada');
export const bob = slugOf('bob');
const work = { title: 'Analyst', company: 'Engine Works', isCurrent: true };

/** Ada in her first job, promoted, and as a restricted profile. */
export const first = version(ada, 1_000, { headline: 'Analyst', positions: [work] });
export const promoted = version(ada, 2_000, {
  headline: 'Chief analyst',
  positions: [{ ...work, title: 'Chief analyst' }],
});
export const lessComplete = version(ada, 3_000, { name: 'LinkedIn Member' });

/** More than the store handles in one batch. */
export const manyRecords = Array.from({ length: 501 }, (_, n) =>
  record(version(slugOf(`person-${n}`), n + 1)),
);
