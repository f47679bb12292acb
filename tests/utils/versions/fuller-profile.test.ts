import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalizeProfile } from '../../../utils/parsing/normalize-profile.ts';
import type { Position, Profile } from '../../../utils/profile/profile.ts';
import { addVersion, type VersionedProfile } from '../../../utils/versions/add-version.ts';
import { fullerProfile } from '../../../utils/versions/fuller-profile.ts';
import { profileHistory } from '../../../utils/versions/profile-history.ts';
import { slugOf } from '../profile/slug-of.ts';
import { profiles } from './arbitrary-records.ts';
import { ada, formatChanges } from './career-notation.ts';

const analyst: Position = {
  title: 'Analyst',
  company: 'Engines',
  start: { year: 2020, month: 1 },
  isCurrent: true,
};
const { start: _, ...undated } = analyst;
const tutor: Position = {
  title: 'Tutor',
  company: 'Home',
  start: { year: 2015, month: 9 },
  end: { year: 2019, month: 12 },
  isCurrent: false,
};
const full: Profile = {
  ...ada,
  positions: [analyst, tutor],
  sections: { languages: [{ title: 'English' }], honors: [{ title: 'Medal' }] },
};

describe('a fuller value stays, while other fields are updated:', () => {
  test.each<[string, Partial<Profile>]>([
    ['the last name is hidden', { name: 'Ada L.' }],
    ['the name is a placeholder', { name: 'LinkedIn Member' }],
    ['only the country is left', { location: 'United Kingdom' }],
    ['about is truncated', { about: 'Notes on… see more' }],
    [
      'positions have no dates',
      {
        positions: [
          { ...undated, isCurrent: false },
          { title: 'Tutor', company: 'Home', isCurrent: false },
        ],
      },
    ],
    ['a date has no month', { positions: [{ ...analyst, start: { year: 2020 } }, tutor] }],
    ['a date is text', { positions: [{ ...analyst, start: { text: 'long ago' } }, tutor] }],
    ['a position has no title', { positions: [{ company: 'Engines', isCurrent: true }, tutor] }],
    ['no positions', { positions: [] }],
    ['no skills', { skills: [] }],
    ['no schools', { education: [] }],
    ['a section is missing', { sections: { honors: [{ title: 'Medal' }] } }],
  ])('%s', (_case, less) => {
    const headline = 'Countess';
    expect(fullerProfile(full, { ...full, ...less, headline })).toEqual({ ...full, headline });
  });

  test.each<[string, Partial<Profile>]>([
    ['a new name', { name: 'Ada King' }],
    ['a new last name in its place', { name: 'Ada Long' }],
    ['a degree less', { name: 'Ada' }],
    ['another place', { location: 'Paris, France' }],
    ['a more exact place', { location: 'Soho, London, England, United Kingdom' }],
    ['a new about', { about: 'Poems.' }],
    [
      'a position that ended',
      { positions: [{ ...analyst, end: { year: 2024 }, isCurrent: false }] },
    ],
    ['a position said to be over', { positions: [{ ...analyst, isCurrent: false }, tutor] }],
    ['another date', { positions: [{ ...analyst, start: { year: 2021 } }, tutor] }],
    ['a skill less', { skills: ['C'] }],
    [
      'fewer entries',
      { sections: { languages: [{ title: 'French' }], honors: [{ title: 'Cup' }] } },
    ],
  ])('%s is taken as it is', (_case, other) => {
    expect(fullerProfile(full, { ...full, ...other })).toEqual({ ...full, ...other });
  });

  test('of two stays at a company, neither gets the dates of the other', () => {
    const earlier = { ...analyst, start: { year: 2010 }, end: { year: 2012 }, isCurrent: false };
    const after = { ...full, positions: [{ ...undated, isCurrent: false }] };
    expect(fullerProfile({ ...full, positions: [analyst, earlier] }, after)).toEqual(after);
  });
});

test('whatever the profiles, completing one again changes nothing', () => {
  fc.assert(
    fc.property(profiles(), profiles(), (before, after) => {
      const fuller = fullerProfile(before, after);
      expect(fullerProfile(before, fuller)).toEqual(fuller);
      expect(fullerProfile(after, structuredClone(after))).toEqual(after);
    }),
    { numRuns: 500 },
  );
});

const jane = { full_name: 'Jane Doe', headline: 'h', location: 'Kiel, Germany' };
const acme = { title: 'Engineer', company_name: 'Acme', start_year: 2020, start_month: 3 };
const bolt = {
  ...{ title: 'Junior', company_name: 'Bolt', start_year: 2016, end_year: 2019, end_month: 12 },
  is_current: false,
};
const facebook = { ...acme, company_name: 'Facebook', start_month: 0, is_current: true };

/** Two answers for one person. */
interface Case {
  readonly before: object;
  readonly after: object;
  readonly changes: readonly string[];
  readonly saved: Partial<Profile>;
}

describe('two answers in order of time', () => {
  test.each<[string, Case]>([
    [
      'd01: the company was renamed, and dates are years',
      {
        before: { ...jane, positions: [facebook, bolt] },
        after: { ...jane, positions: [{ ...facebook, company_name: 'Meta' }, bolt] },
        changes: [],
        saved: {},
      },
    ],
    [
      'd03: another language of the fetching member',
      {
        before: {
          ...jane,
          location: 'Munich, Bavaria, Germany',
          experience: [
            { title: 'Engineer', company: 'Acme', duration: 'Mar 2020 - Present · 3 yrs' },
          ],
        },
        after: {
          ...jane,
          location: 'München, Bayern, Deutschland',
          experience: [
            { title: 'Engineer', company: 'Acme', duration: 'März 2020–Heute · 3 Jahre' },
          ],
        },
        changes: [],
        saved: {
          positions: [
            {
              title: 'Engineer',
              company: 'Acme',
              start: { year: 2020, month: 3 },
              isCurrent: true,
              duration: '3 Jahre',
            },
          ],
        },
      },
    ],
    [
      'd05: the last name is hidden, and the headline is new',
      {
        before: { ...jane, full_name: 'Martin Doe', positions: [{ ...acme, is_current: true }] },
        after: {
          ...{ ...jane, full_name: 'Martin D.', headline: 'New' },
          positions: [{ ...acme, is_current: true }],
        },
        changes: ['new-headline: h → New'],
        saved: { name: 'Martin Doe', headline: 'New' },
      },
    ],
    [
      'd08: a career break',
      {
        before: { ...jane, positions: [{ ...acme, is_current: true }, bolt] },
        after: {
          ...jane,
          positions: [
            {
              ...{ title: 'Career Break', company_name: 'Health and well-being' },
              ...{ start_year: 2024, start_month: 1, is_current: true },
            },
            { ...acme, end_year: 2023, end_month: 12, is_current: false },
            bolt,
          ],
        },
        changes: [
          'left: Engineer @ Acme {"year":2023,"month":12}',
          'career break: Health and well-being',
        ],
        saved: {},
      },
    ],
  ])('%s', (_case, { before, after, changes, saved }) => {
    const slug = slugOf('jane-doe');
    const versions = [before, after]
      .map((output, index) => ({
        slug,
        profile: normalizeProfile(slug, output),
        fetchedAt: Date.UTC(2026, index),
      }))
      .reduce<VersionedProfile | undefined>(addVersion, undefined);
    if (!versions) throw new Error('There are two answers.');
    const told = profileHistory(versions).flatMap((version) => version.changes);
    expect(formatChanges(told)).toEqual(changes);
    expect(versions.saved.profile).toMatchObject(saved);
  });
});
