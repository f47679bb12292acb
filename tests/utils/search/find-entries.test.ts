import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareBlocks } from '../../../utils/search/blocks.ts';
import { entryOf } from '../../../utils/search/entry.ts';
import { isFiltered } from '../../../utils/search/filters.ts';
import { findEntries } from '../../../utils/search/find-entries.ts';
import type { IndexRow } from '../../../utils/search/index-row.ts';
import { longText } from '../../../utils/search/long-text.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import {
  DAY,
  entry,
  entryOfPerson,
  now,
  type Person,
  people,
  queries,
  searches,
  typed,
} from './library.ts';
import { naiveSearch } from './naive-search.ts';

type Row = Parameters<typeof entry>[0];

const finds = (row: Row, query: Partial<LibraryQuery>) =>
  findEntries([entry(row)], { ...defaultQuery, ...query }, now).length === 1;

const namesFound = (people: readonly Row[], text: string) =>
  findEntries(people.map(entry), { ...defaultQuery, text }, now).map(({ name }) => name);

describe('a search finds people in any script', () => {
  test.each<[string, Row, string]>([
    ['Latin without its accents', { name: 'Renée Šimůnek' }, 'simunek RENEE'],
    ['Latin without accents by a search with accents', { name: 'Renee' }, 'renée'],
    ['Polish', { name: 'Łukasz', location: 'Łódź' }, 'lukasz lodz'],
    ['German', { name: 'Jörg Strauß' }, 'strauss'],
    ['Turkish', { name: 'Işıl İnci' }, 'isil inci'],
    ['Greek in capitals', { name: 'Γιώργος Παπαδόπουλος' }, 'ΓΙΩΡΓΟΣ'],
    ['Greek before the final sigma', { name: 'Γιώργος' }, 'γιωργοσ'],
    ['Cyrillic', { name: 'Артём Йовчев' }, 'артем'],
    ['Arabic without its vowels', { name: 'مُحَمَّد العلي' }, 'محمد'],
    ['Hebrew without its points', { name: 'שָׁלוֹם כהן' }, 'שלום'],
    ['Devanagari', { name: 'प्रिया शर्मा' }, 'शर्मा'],
    ['Chinese by part of the name', { name: '王小明' }, '小明'],
    ['Japanese', { name: '佐藤 がく' }, '佐藤 がく'],
    ['half-width katakana', { name: 'ジョン' }, 'ｼﾞｮﾝ'],
    ['Korean decomposed, as macOS types it', { name: '김민수' }, '민수'.normalize('NFD')],
    ['part of a word', { name: 'Ada Lovelace' }, 'love'],
    [
      'words from different lines, in any order',
      { company: 'ACME', rest: 'Rust' },
      'rust acme ada',
    ],
  ])('%s', (_, row, text) => {
    expect(finds(row, { text })).toBe(true);
  });

  test('and requires every word', () => {
    expect(finds({ name: 'Ada Lovelace' }, { text: 'ada byron' })).toBe(false);
    expect(finds({ name: 'かばん' }, { text: 'かはん' })).toBe(false);
    expect(finds({ name: 'Ada', company: 'ACME' }, { text: 'adaacme' })).toBe(false);
  });
});

describe('the best matches come first', () => {
  test('an exact name, then names, companies and everything else', () => {
    const people = [
      { name: 'In the rest', rest: 'ada' },
      { name: 'With a title', titles: 'Nevada manager' },
      { name: 'At a company', company: 'Adaptive' },
      { name: 'Canada' },
      { name: 'Grace-Ada' },
      { name: 'Ada Lovelace' },
      { name: 'Adam' },
      { name: 'Ada' },
    ];
    expect(namesFound(people, 'ADA')).toEqual([
      'Ada',
      'Grace-Ada',
      'Ada Lovelace',
      'Adam',
      'Canada',
      'With a title',
      'At a company',
      'In the rest',
    ]);
  });

  test('each word is ranked by its best match', () => {
    const people = [
      { name: 'Rust Belt', rest: 'acme' },
      { name: 'Somebody', company: 'Rust at Acme' },
      { name: 'Acme Rust', company: 'Acme' },
      { name: 'Rusty', company: 'Acme' },
    ];
    expect(namesFound(people, 'rust acme')).toEqual([
      'Acme Rust',
      'Rusty',
      'Rust Belt',
      'Somebody',
    ]);
  });

  test.each(['Jean-Luc', "D'Luc", 'Jean (Luc)', 'Jean・Luc', 'J.Luc', 'Jean Luc'])(
    'a word of the name starts after any character that is not a letter: %s',
    (name) => {
      expect(namesFound([{ name: 'Aluc' }, { name }], 'luc')).toEqual([name, 'Aluc']);
    },
  );

  test('a later word of the name ranks like the first', () => {
    expect(namesFound([{ name: 'Ada Canada' }, { name: 'Canada Ada' }], 'ada')).toEqual([
      'Ada Canada',
      'Canada Ada',
    ]);
  });

  test('equal matches keep their order', () => {
    const people = ['Zoe A', 'Ada A', 'Mia A'].map((name) => ({ name }));
    expect(namesFound(people, 'a')).toEqual(['Zoe A', 'Ada A', 'Mia A']);
  });
});

describe('a filter', () => {
  test.each<[string, Partial<LibraryQuery>, Row, boolean]>([
    [
      'matches a company by its words',
      { company: 'labs ácme' },
      { company: 'Acme Rust Labs' },
      true,
    ],
    ['ignores former companies', { company: 'acme' }, { company: 'Other', past: 'acme' }, false],
    [
      'includes former companies on request',
      { company: 'acme other', withPast: true },
      { company: 'Other', past: 'acme' },
      true,
    ],
    ['matches a current title', { title: 'head' }, { role: 'Head of Data' }, true],
    ['ignores other titles', { title: 'head' }, { rest: 'Head of Data' }, false],
    ['matches a school', { school: 'eth' }, { schools: 'ETH Zürich' }, true],
    ['matches a skill', { skill: 'kotlin' }, { skills: 'Java Kotlin' }, true],
    ['ignores a skill elsewhere', { skill: 'kotlin' }, { rest: 'Kotlin' }, false],
    ['matches a note', { hasNote: true }, { hasNote: true }, true],
    ['excludes profiles without a note', { hasNote: true }, {}, false],
    [
      'matches a location by its words',
      { location: 'paulo' },
      { location: 'São Paulo, Brazil' },
      true,
    ],
    ['excludes profiles without a location', { location: 'paulo' }, {}, false],
    ['matches a whole tag', { tags: ['SPATER'] }, { tags: ['Hot', 'Später'] }, true],
    ['ignores part of a tag', { tags: ['spät'] }, { tags: ['Später'] }, false],
    ['requires every tag', { tags: ['hot', 'later'] }, { tags: ['Hot'] }, false],
    ['matches starred profiles', { starred: true }, { starred: true }, true],
    ['excludes profiles without a star', { starred: true }, {}, false],
    ['matches a change one day ago', { changed: 'day' }, { changedAt: now - DAY }, true],
    ['excludes an earlier change', { changed: 'day' }, { changedAt: now - DAY - 1 }, false],
    ['excludes profiles that never changed', { changed: 'quarter' }, {}, false],
    ['matches a fetch within a week', { fetched: 'week' }, { fetchedAt: now - 7 * DAY }, true],
    ['excludes an earlier fetch', { fetched: 'week' }, { fetchedAt: now - 7 * DAY - 1 }, false],
    ['matches a fetch within a month', { fetched: 'month' }, { fetchedAt: now - 30 * DAY }, true],
    [
      'matches a fetch dated in the future by a wrong clock',
      { fetched: 'day' },
      { fetchedAt: now + DAY },
      true,
    ],
    [
      'counts more than 91 days as old',
      { fetched: 'old' },
      { fetchedAt: now - 91 * DAY - 1 },
      true,
    ],
    ['matches who was never fetched', { fetched: 'never' }, {}, true],
    ['excludes who was fetched', { fetched: 'never' }, { fetchedAt: 0 }, false],
    ['does not count never as old', { fetched: 'old' }, {}, false],
    ['does not count 91 days as old', { fetched: 'old' }, { fetchedAt: now - 91 * DAY }, false],
    [
      'matches everyone if it is blank',
      { company: ' ', location: '\u200b', tags: [' '] },
      {},
      true,
    ],
  ])('%s', (_, query, row, isFound) => {
    expect(finds(row, query)).toBe(isFound);
  });
});

describe('the row of an older version, with one line for all companies,', () => {
  const older = entryOf({ ...entry({}), text: 'ada\nacme\u001fglobex\nhead of data\u001fkotlin' });
  test.each<[string, number]>([
    ['ada head', 1],
    ['globex', 1],
    ['company:acme', 1],
    ['title:head', 1],
    ['skill:kotlin', 1],
    ['skill:ada', 0],
    ['skill:rust', 0],
  ])('is found: %s', (text, count) => {
    expect(findEntries([older], { ...defaultQuery, text }, now)).toHaveLength(count);
  });
});

test('another sort order than the default is kept', () => {
  const sorted = [{ name: 'Canada' }, { name: 'Ada' }].map(entry);
  expect(findEntries(sorted, { text: 'ada', sort: 'name' }, now)).toEqual(sorted);
});

test('a row whose text has one line or none can be searched', () => {
  const rowOf = (text: string): IndexRow => ({ ...entry({}), text });
  const entries = ['', 'ada', 'x ada\nacme'].map((text) => entryOf(rowOf(text)));
  const texts = (text: string) =>
    findEntries(entries, { ...defaultQuery, text }, now).map(({ text }) => text);
  expect(texts('ada')).toEqual(['ada', 'x ada\nacme']);
  expect(texts('acme')).toEqual(['x ada\nacme']);
});

test('a query that is not filtered returns the list itself', () => {
  const entries = [entry({})];
  expect(findEntries(entries, { text: ' \u200b', company: ' ', sort: 'name' }, now)).toBe(entries);
});

test('filters alone keep the order, also of profiles without a name', () => {
  const people = ['Ada', '', 'Zoe'].map((name) => entry({ name, starred: true }));
  const found = findEntries(people, { ...defaultQuery, starred: true }, now);
  expect(found.map(({ name }) => name)).toEqual(['Ada', '', 'Zoe']);
});

test('the same list can be searched repeatedly', () => {
  const entries = [{ name: 'Canada' }, { name: 'Ada' }].map(entry).reverse();
  const search = (text: string) => findEntries(entries, { ...defaultQuery, text }, now).length;
  expect(['ada', 'can', 'x', 'ada'].map(search)).toEqual([2, 1, 0, 2]);
  expect(['"ad"', '"ada"'].map(search)).toEqual([0, 1]);
});

const longTexts = (all: readonly Person[]) =>
  new Map(all.map(({ profile, annotation }) => [profile.slug, longText(profile, annotation)]));

test('finds the same as a naive search, in the same order', () => {
  fc.assert(
    fc.property(people, searches, queries, fc.boolean(), (all, search, others, isDeep) => {
      const query = { ...others, text: typed(search) };
      const found = findEntries(
        all.map(entryOfPerson),
        query,
        now,
        isDeep ? longTexts(all) : undefined,
      );
      const expected = naiveSearch(all, search, query, now, isDeep);
      expect(found.map(({ slug }) => slug)).toEqual(expected.map(({ profile }) => profile.slug));
    }),
    { numRuns: 1000 },
  );
});

test('finds the same in a prepared list, while the search is typed letter by letter', () => {
  fc.assert(
    fc.property(people, searches, queries, (all, search, others) => {
      const entries = all.map(entryOfPerson);
      for (const _ of prepareBlocks(entries));
      const text = typed(search);
      const texts = Array.from(text, (_, at) => text.slice(0, at + 1));
      const founds = texts.map((text) => findEntries(entries, { ...others, text }, now));
      const expected = naiveSearch(all, search, { ...others, text }, now, false);
      expect((founds.at(-1) ?? findEntries(entries, { ...others, text }, now)).map(slugOf)).toEqual(
        expected.map(({ profile }) => profile.slug),
      );
    }),
    { numRuns: 1000 },
  );
});

const slugOf = ({ slug }: { readonly slug: string }) => slug;

describe('a query is filtered', () => {
  test.each<[string, Partial<LibraryQuery>, boolean]>([
    ['by its text', { text: 'a' }, true],
    ['by a filter', { tags: ['a'] }, true],
    ['not by a sort order', { sort: 'name' }, false],
    ['not by blank texts', { text: ' ', company: '\u200b' }, false],
  ])('%s', (_, query, expected) => {
    expect(isFiltered({ ...defaultQuery, ...query })).toBe(expected);
  });

  test('exactly if its search does not return the list itself', () => {
    fc.assert(
      fc.property(people, queries, (all, query) => {
        const entries = all.map(entryOfPerson);
        expect(findEntries(entries, query, now) !== entries).toBe(isFiltered(query));
      }),
    );
  });
});
