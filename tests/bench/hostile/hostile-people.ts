import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { Position, Profile } from '../../../utils/profile/profile.ts';
import { canonicalSlug } from '../../../utils/profile/slug.ts';
import { indexRow } from '../../../utils/search/index-row.ts';
import type { LibraryRows } from '../library/library-rows.ts';

const hourMs = 60 * 60 * 1000;

const megabyte = 'Word after word. '.repeat(60_000);

const people: Readonly<Record<string, () => Partial<Profile>>> = {
  'plain-person': () => ({ name: 'Plain Person', positions: positions(5, 90) }),
  'long-texts': () => ({
    ...{ name: megabyte, headline: megabyte, location: megabyte, about: megabyte },
    positions: [{ title: megabyte, company: megabyte, isCurrent: true, description: megabyte }],
    education: [{ school: megabyte, degree: megabyte }],
    skills: [megabyte],
  }),
  'many-positions': () => ({ name: 'Many Positions', positions: positions(5_000, 90) }),
  'largest-read': () => normalized({ name: 'Largest Read', positions: positions(5_000, 1_000) }),
  'deepest-read': () =>
    normalized(`{"name":"Deep","data":${'{"data":['.repeat(5_000)}1${']}'.repeat(5_000)}}`),
};

/** Everyone in `hostileRows`, and a plain person to compare with. */
export const hostileSlugs = Object.keys(people);

/** The rows of people with profiles that are far too long, each with an earlier version. */
export const hostileRows = (now: number): LibraryRows[] =>
  hostileSlugs.map((name) => {
    const slug = slugOf(name);
    const profile = { positions: [], education: [], skills: [], ...people[name]?.(), slug };
    const saved = { slug, profile, fetchedAt: now };
    const earlier = { ...profile, headline: 'Between two stations' };
    return {
      summaries: [indexRow(saved, emptyAnnotation, undefined)],
      profiles: [saved],
      versions: [{ slug, profile: earlier, fetchedAt: now - hourMs }],
      ...{ answers: [], tasks: [], annotations: [], aliases: [] },
    };
  });

/** Positions that all differ, each with a text of this length. */
function positions(count: number, length: number): Position[] {
  return Array.from({ length: count }, (_, n) => ({
    title: `Position ${n}`,
    company: `Company ${n}`,
    start: { year: 1900 + (n % 120) },
    isCurrent: n % 2 === 0,
    description: `Did ${n}. `.repeat(length / 9),
  }));
}

const normalized = (output: unknown) => normalizeProfile(slugOf('someone'), output);

function slugOf(text: string) {
  const slug = canonicalSlug(text);
  if (slug === undefined) throw new Error(`Not a slug: ${text}`);
  return slug;
}
