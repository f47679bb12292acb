import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { slugOf } from '../profile/slug-of.ts';
import { readWhole, readWholeAt } from './read-whole.ts';

/** Files as released versions wrote them. Never edit one: users have such files. */
const frozen = (name: string) =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');

test('a file of version 0.1, which wrote lessCompleteAt as poorerAt, is read in full', () => {
  const slug = slugOf('ada-lovelace');
  expect(readWhole(frozen('export-0.1.json'))).toStrictEqual({
    records: [
      {
        slug,
        saved: {
          slug,
          profile: {
            slug,
            name: 'Ada Lovelace',
            headline: 'Analyst of engines',
            location: 'London, England',
            profileUrl: 'https://www.linkedin.com/in/ada-lovelace/',
            connections: { value: 500, orMore: true },
            positions: [
              {
                title: 'Analyst',
                company: 'Analytical Engine',
                start: { year: 1842, month: 3 },
                isCurrent: true,
              },
              {
                title: 'Translator',
                start: { year: 1840 },
                end: { text: 'spring 1842' },
                isCurrent: false,
              },
            ],
            education: [{ degree: 'Lessons', field: 'Mathematics' }],
            skills: ['Bernoulli numbers'],
          },
          fetchedAt: Date.UTC(2026, 10, 23, 9, 30, 0, 5),
          firstFetchedAt: Date.UTC(2026, 9, 1, 8),
          lessCompleteAt: Date.UTC(2026, 10, 24, 7, 15, 0, 250),
        },
        versions: [
          {
            slug,
            profile: { slug, name: 'Ada Byron', positions: [], education: [], skills: [] },
            fetchedAt: Date.UTC(2025, 0, 2),
          },
        ],
        annotation: { starred: true, tags: ['maths'], note: 'Met at Babbage’s.' },
        aliases: [slugOf('ada-byron')],
        answer: {
          fetchedAt: Date.UTC(2026, 10, 23, 9, 30, 0, 5),
          raw: { name: 'Ada Lovelace' },
        },
      },
    ],
    problem: undefined,
  });
});

describe('slugs that version 0.1 had', () => {
  const slugsIn = (...changes: readonly (readonly [string, string])[]) => {
    const file = changes.reduce(
      (text, [from, to]) => text.replaceAll(from, to),
      frozen('export-0.1.json'),
    );
    const { records, problem } = readWhole(file);
    expect(problem).toBeUndefined();
    const [record] = records;
    if (!record) throw new Error('The file has a record.');
    const { slug, saved, versions, aliases } = record;
    const all = [saved, ...versions].flatMap((version) => [version.slug, version.profile.slug]);
    expect(new Set(all)).toEqual(new Set([slug]));
    return { slug, reportedSlug: saved.profile.reportedSlug, aliases };
  };
  const former = '"ada-lovelace"';
  const reporting = (slug: string) => ['"name": "Ada Lovelace",', `"name": "A", ${slug}`] as const;

  test('get their canonical form', () => {
    expect(
      slugsIn(
        [former, '"ACoder-and-Analyst-1842"'],
        reporting('"reportedSlug": "ada-lovelace)",'),
        ['"ada-byron"', '"unavailable", "ACoder-and-Analyst-1842", "ada,", "ada"'],
      ),
    ).toEqual({
      slug: 'acoder-and-analyst-1842',
      reportedSlug: 'ada-lovelace',
      aliases: ['ada'],
    });
  });

  test('that are no person’s become the one that was reported, or a stand-in', () => {
    const edit = [former, '"edit"'] as const;
    expect(slugsIn(edit, reporting('"reportedSlug": "countess",')).slug).toBe('countess');
    expect(slugsIn(edit).slug).toBe('edit-not-on-linkedin');
    expect(slugsIn(edit, reporting('"reportedSlug": "in",'))).toMatchObject({
      slug: 'edit-not-on-linkedin',
      reportedSlug: undefined,
    });
  });
});

test('every time ahead of now becomes the time of the import', () => {
  const now = Date.UTC(2026, 10, 24);
  const file = frozen('export-0.1.json').replaceAll(
    /"2026-[^"]+Z"/g,
    '"+275760-09-13T00:00:00.000Z"',
  );
  const [record] = readWholeAt(now, file).records;
  expect(record?.saved).toMatchObject({ fetchedAt: now, firstFetchedAt: now, lessCompleteAt: now });
  expect(record?.answer?.fetchedAt).toBe(now);
  expect(record?.versions.map(({ fetchedAt }) => fetchedAt)).toEqual([Date.UTC(2025, 0, 2)]);
});
