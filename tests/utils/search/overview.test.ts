import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Entry, entryOf } from '../../../utils/search/entry.ts';
import { findEntries } from '../../../utils/search/find-entries.ts';
import { fold } from '../../../utils/search/fold.ts';
import { type Overview, overviewInSteps, spellingIn } from '../../../utils/search/overview.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import {
  type Seniority,
  senioritySearch,
  seniorityWords,
} from '../../../utils/search/seniority.ts';
import { slugOf } from '../profile/slug-of.ts';
import { DAY, entry, entryOfPerson, now, people, rowOf } from './library.ts';

function overviewOf(entries: readonly Entry[]): Overview {
  const steps = overviewInSteps(entries, now);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const found = (entries: readonly Entry[], query: Partial<LibraryQuery>) =>
  findEntries(entries, { ...defaultQuery, ...query }, now).length;

/** How many people have each value, folded. */
function countsOf(values: readonly (readonly (string | undefined)[])[]) {
  const all = values.flatMap((its) => [...new Set(its.map((text = '') => fold(text)))]);
  const counts = Map.groupBy(all.filter(Boolean), (text) => text);
  return new Map([...counts].map(([text, those]) => [text, those.length]));
}

const levelsOf = (titles: string): readonly Seniority[] =>
  overviewOf([entry({ titles })]).seniority.map(({ level }) => level);

describe('an overview', () => {
  test('counts whoever has a company, in any spelling, most common first', () => {
    const companies = ['Zeta', 'ACME', 'acmé', 'Beta', 'Acme'].map((company) => entry({ company }));
    const { top, more } = overviewOf([...companies, entry({})]).companies;
    expect(top.map(({ spelling, count }) => [spelling, count])).toEqual([
      ['ACME', 3],
      ['Beta', 1],
      ['Zeta', 1],
    ]);
    expect(more).toBe(0);
  });

  test('names ten, and says how many more there are', () => {
    const places = Array.from({ length: 13 }, (_, at) => entry({ location: `Place ${at + 10}` }));
    const { top, more } = overviewOf([...places, entry({ location: 'PLACE 22' })]).locations;
    expect(top[0]).toMatchObject({ spelling: 'Place 22', count: 2 });
    expect([top.length, more]).toEqual([10, 3]);
  });

  test('has a person whose profile spells a school or a second company', () => {
    const ada = slugOf('ada-l');
    const row = { ...rowOf({ schools: 'École Polytechnique' }), slug: ada };
    const [school] = overviewOf([entryOf(row)]).schools.top;
    expect(school).toEqual({ folded: 'ecole polytechnique', count: 1, slug: ada });
    const profile = { positions: [], education: [{}, { school: 'École  polytechnique' }] };
    expect(spellingIn(profile, 'ecole polytechnique')).toBe('École  polytechnique');
    expect(spellingIn(profile, 'ecole')).toBeUndefined();
  });

  test.each<[string, readonly Seniority[]]>([
    ['VP of Engineering', ['vice-president']],
    ['Vice-President', ['vice-president']],
    ['Vice President, Sales', ['vice-president']],
    ['Founder & CEO', ['chief', 'founder']],
    ['Co-Founder', ['founder']],
    ['Chief of Staff', ['staff', 'chief']],
    ['Sr. Engineer', ['senior']],
    ['Internal Auditor', []],
    ['Head of Leadership', ['head']],
    ['', []],
  ])('reads the seniority of “%s”', (title, levels) => {
    expect(levelsOf(title)).toEqual(levels);
  });

  test('counts fetches by week, the last one up to now', () => {
    const days = [0, 7, 7.01, 20, 26 * 7, 26 * 7.01, -3];
    const fetched = days.map((ago) => entry({ fetchedAt: now - ago * DAY }));
    const { weeks } = overviewOf([...fetched, entry({})]);
    expect(weeks).toHaveLength(26);
    expect(weeks.at(-1)).toEqual({ start: now - 7 * DAY, end: now, count: 3 });
    expect(weeks.at(-1)?.count).toBe(found(fetched, { fetched: 'week' }));
    expect([weeks.at(-2)?.count, weeks.at(-3)?.count, weeks[0]?.count]).toEqual([1, 1, 1]);
  });

  test('takes what the row of an older version says', () => {
    const row = {
      slug: slugOf('ada'),
      name: 'Ada',
      company: 'ACME',
      role: 'Lead',
      text: 'ada\nacme\nx',
    };
    const { companies, schools, seniority } = overviewOf([entryOf(row)]);
    expect(companies.top).toMatchObject([{ spelling: 'ACME', count: 1 }]);
    expect(schools.top).toEqual([]);
    expect(seniority).toEqual([{ level: 'lead', count: 1 }]);
  });

  test('counts each person once per value, as their profiles say', () => {
    fc.assert(
      fc.property(people, (persons) => {
        const entries = persons.map(entryOfPerson);
        const { schools, locations } = overviewOf(entries);
        const expected = countsOf(
          persons.map(({ profile }) => profile.education.map(({ school }) => school)),
        );
        expect(schools.top.length + schools.more).toBe(expected.size);
        for (const { folded, count } of schools.top) expect(count).toBe(expected.get(folded));
        const places = countsOf(persons.map(({ profile }) => [profile.location]));
        for (const { folded, count } of locations.top) expect(count).toBe(places.get(folded));
        const counts = schools.top.map(({ count }) => count);
        expect(counts).toEqual(counts.toSorted((one, other) => other - one));
      }),
    );
  });

  test('counts nobody whom the filter of the value would leave out', () => {
    fc.assert(
      fc.property(people, (persons) => {
        const entries = persons.map(entryOfPerson);
        const { companies, schools, locations } = overviewOf(entries);
        const atMost =
          (filter: 'company' | 'school' | 'location') => (text: string, count: number) =>
            expect(found(entries, { [filter]: text })).toBeGreaterThanOrEqual(count);
        for (const { folded, count } of companies.top) atMost('company')(folded, count);
        for (const { folded, count } of schools.top) atMost('school')(folded, count);
        for (const { folded, count } of locations.top) atMost('location')(folded, count);
      }),
    );
  });

  test('counts for a level whom its search finds', () => {
    const word = fc.constantFrom(
      ...Object.values(seniorityWords).flat(),
      'of',
      'internal',
      'leadership',
    );
    const title = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(title, { maxLength: 8 }), (titles) => {
        const entries = titles.map((each) => entry({ titles: each, rest: 'chief vp lead' }));
        for (const { level, count } of overviewOf(entries).seniority) {
          expect(found(entries, { text: senioritySearch(level) })).toBe(count);
        }
      }),
    );
  });
});
