import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slugOf } from '../profile/slug-of.ts';
import { readWhole } from './read-whole.ts';

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
