import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { Position } from '../../../utils/profile/profile.ts';
import { canonicalSlug } from '../../../utils/profile/slug.ts';
import { indexRow } from '../../../utils/search/index-row.ts';
import { longText } from '../../../utils/search/long-text.ts';
import type { LibraryRows } from '../library/library-rows.ts';

const hourMs = 60 * 60 * 1000;

const megabyte = 'Word after word. '.repeat(60_000);

/** Who is nothing out of the ordinary. */
export const plainSlug = 'plain-person';

/** Answers that no real profile comes near, by slug. Each name begins like the slug. */
const answers: Readonly<Record<string, () => unknown>> = {
  [plainSlug]: () => ({ name: 'Plain Person', positions: positions(5, 90) }),
  'long-texts': () => ({
    ...{ name: `Long texts. ${megabyte}`, headline: megabyte, location: megabyte, about: megabyte },
    positions: [{ title: megabyte, company: megabyte, description: megabyte }],
    education: [{ school: megabyte, degree: megabyte }],
    skills: [megabyte],
  }),
  'many-positions': () => ({ name: 'Many Positions', positions: positions(5_000, 900) }),
  'many-entries': () => ({
    ...{ name: 'Many Entries', positions: positions(5_000, 900) },
    education: names(5_000).map((school) => ({ school, degree: `Degree of ${school}` })),
    skills: names(5_000),
    courses: names(5_000).map((name) => ({ name, number: `No. ${name}` })),
  }),
  'deep-nesting': () =>
    `{"name":"Deep Nesting","data":${'{"data":['.repeat(5_000)}1${']}'.repeat(5_000)}}`,
};

/** Everyone in `hostileRows`, and first a plain person to compare with. */
export const hostileSlugs = Object.keys(answers);

/** The rows of people with such answers, each with an earlier version in which every title differs. */
export const hostileRows = (now: number): LibraryRows[] =>
  hostileSlugs.map((name) => {
    const slug = slugOf(name);
    const profile = normalizeProfile(slug, answers[name]?.());
    const saved = { slug, profile, fetchedAt: now };
    const titled = profile.positions.map((position) => ({ ...position, title: 'Apprentice' }));
    const earlier = {
      ...{ ...profile, headline: 'Between two stations', positions: titled },
      education: profile.education.map((entry) => ({ ...entry, degree: 'Course' })),
      skills: profile.skills.map((skill) => `${skill} at work`),
      sections: {
        courses: (profile.sections?.courses ?? []).map(({ title }) => ({ title: `${title} 1` })),
      },
    };
    return {
      summaries: [indexRow(saved, emptyAnnotation, undefined)],
      texts: [{ slug, text: longText(profile, emptyAnnotation) }].filter(({ text }) => text !== ''),
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

const names = (count: number) => Array.from({ length: count }, (_, n) => `Name ${n}`);

function slugOf(text: string) {
  const slug = canonicalSlug(text);
  if (slug === undefined) throw new Error(`Not a slug: ${text}`);
  return slug;
}
