import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOf } from '../../../utils/search/entry.ts';
import { asksForAnything } from '../../../utils/search/filters.ts';
import { findEntries } from '../../../utils/search/find-entries.ts';
import type { IndexRow } from '../../../utils/search/index-row.ts';
import { everybody, type LibraryQuery } from '../../../utils/search/query.ts';
import { DAY, entry, now, queries, rows } from './library.ts';
import { naiveSearch } from './naive-search.ts';

type Said = Parameters<typeof entry>[0];

const finds = (row: Said, query: Partial<LibraryQuery>) =>
  findEntries([entry(row)], { ...everybody, ...query }, now).length === 1;

const namesFound = (people: readonly Said[], text: string) =>
  findEntries(people.map(entry), { ...everybody, text }, now).map(({ name }) => name);

describe('a search finds people in any script', () => {
  test.each<[string, Said, string]>([
    ['Latin without its accents', { name: 'Renée Šimůnek' }, 'simunek RENEE'],
    ['plain Latin by its accents', { name: 'Renee' }, 'renée'],
    ['Polish', { name: 'Łukasz', location: 'Łódź' }, 'lukasz lodz'],
    ['German', { name: 'Jörg Strauß' }, 'strauss'],
    ['Turkish', { name: 'Işıl İnci' }, 'isil inci'],
    ['Greek in capitals', { name: 'Γιώργος Παπαδόπουλος' }, 'ΓΙΩΡΓΟΣ'],
    ['Greek before the final sigma', { name: 'Γιώργος' }, 'γιωργοσ'],
    ['Cyrillic', { name: 'Артём Йовчев' }, 'артем'],
    ['Arabic without its vowels', { name: 'مُحَمَّد العلي' }, 'محمد'],
    ['Hebrew without its points', { name: 'שָׁלוֹם כהן' }, 'שלום'],
    ['Devanagari', { name: 'प्रिया शर्मा' }, 'शर्मा'],
    ['Chinese by a part of the name', { name: '王小明' }, '小明'],
    ['Japanese', { name: '佐藤 がく' }, '佐藤 がく'],
    ['katakana of half width', { name: 'ジョン' }, 'ｼﾞｮﾝ'],
    ['Korean as a Mac types it', { name: '김민수' }, '민수'.normalize('NFD')],
    ['a part of a word', { name: 'Ada Lovelace' }, 'love'],
    ['words of different lines, in any order', { company: 'ACME', rest: 'Rust' }, 'rust acme ada'],
  ])('%s', (_, row, text) => {
    expect(finds(row, { text })).toBe(true);
  });

  test('and nobody who lacks one of the words', () => {
    expect(finds({ name: 'Ada Lovelace' }, { text: 'ada byron' })).toBe(false);
    expect(finds({ name: 'かばん' }, { text: 'かはん' })).toBe(false);
    expect(finds({ name: 'Ada', company: 'ACME' }, { text: 'adaacme' })).toBe(false);
  });
});

describe('the best matches come first', () => {
  test('the name that is the search, then a name, a company, the rest', () => {
    const people = [
      { name: 'In the rest', rest: 'ada' },
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
      'At a company',
      'In the rest',
    ]);
  });

  test('each word counts where it is met best', () => {
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
    'a word of the name begins after what is no letter: %s',
    (name) => {
      expect(namesFound([{ name: 'Aluc' }, { name }], 'luc')).toEqual([name, 'Aluc']);
    },
  );

  test('a beginning later in the name counts as well as the first', () => {
    expect(namesFound([{ name: 'Ada Canada' }, { name: 'Canada Ada' }], 'ada')).toEqual([
      'Ada Canada',
      'Canada Ada',
    ]);
  });

  test('equally good ones keep the order given', () => {
    const people = ['Zoe A', 'Ada A', 'Mia A'].map((name) => ({ name }));
    expect(namesFound(people, 'a')).toEqual(['Zoe A', 'Ada A', 'Mia A']);
  });
});

describe('a filter lets pass', () => {
  test.each<[string, Partial<LibraryQuery>, Said, boolean]>([
    ['a company by its words', { company: 'labs ácme' }, { company: 'Acme Rust Labs' }, true],
    ['no other company', { company: 'acme' }, { company: 'Other', companies: 'acme' }, false],
    ['a location by its words', { location: 'paulo' }, { location: 'São Paulo, Brazil' }, true],
    ['nobody without a location', { location: 'paulo' }, {}, false],
    ['a tag, whole', { tag: 'SPATER' }, { tags: ['Hot', 'Später'] }, true],
    ['no part of a tag', { tag: 'spät' }, { tags: ['Später'] }, false],
    ['the starred', { starred: true }, { starred: true }, true],
    ['not the others', { starred: true }, {}, false],
    ['changed a day ago', { changed: 'day' }, { changedAt: now - DAY }, true],
    ['not changed earlier', { changed: 'day' }, { changedAt: now - DAY - 1 }, false],
    ['never changed', { changed: 'quarter' }, {}, false],
    ['fetched within a week', { fetched: 'week' }, { fetchedAt: now - 7 * DAY }, true],
    ['not fetched earlier', { fetched: 'week' }, { fetchedAt: now - 7 * DAY - 1 }, false],
    ['fetched within a month', { fetched: 'month' }, { fetchedAt: now - 30 * DAY }, true],
    ['what a wrong clock dated ahead', { fetched: 'day' }, { fetchedAt: now + DAY }, true],
    ['old: over 91 days', { fetched: 'old' }, { fetchedAt: now - 91 * DAY - 1 }, true],
    ['old: not 91 days', { fetched: 'old' }, { fetchedAt: now - 91 * DAY }, false],
    ['everybody by blanks alone', { company: ' ', location: '\u200b', tag: ' ' }, {}, true],
  ])('%s', (_, query, row, isFound) => {
    expect(finds(row, query)).toBe(isFound);
  });
});

test('a row whose text is one line, or empty, is searched all the same', () => {
  const rowOf = (text: string): IndexRow => ({ ...entry({}), text });
  const entries = ['', 'ada', 'x ada\nacme'].map((text) => entryOf(rowOf(text)));
  const texts = (text: string) =>
    findEntries(entries, { ...everybody, text }, now).map(({ text }) => text);
  expect(texts('ada')).toEqual(['ada', 'x ada\nacme']);
  expect(texts('acme')).toEqual(['x ada\nacme']);
});

test('where nothing is asked the list itself comes back', () => {
  const entries = [entry({})];
  expect(findEntries(entries, { text: ' \u200b', company: ' ', sort: 'name' }, now)).toBe(entries);
});

test('filters alone keep the order, also of people without a name', () => {
  const people = ['Ada', '', 'Zoe'].map((name) => entry({ name, starred: true }));
  const found = findEntries(people, { ...everybody, starred: true }, now);
  expect(found.map(({ name }) => name)).toEqual(['Ada', '', 'Zoe']);
});

test('the same list can be searched again and again', () => {
  const entries = [{ name: 'Canada' }, { name: 'Ada' }].map(entry).reverse();
  const search = (text: string) => findEntries(entries, { ...everybody, text }, now).length;
  expect(['ada', 'can', 'x', 'ada'].map(search)).toEqual([2, 1, 0, 2]);
});

test('a search finds the same, in the same order, as a plain one', () => {
  fc.assert(
    fc.property(rows, queries, fc.boolean(), (people, query, backwards) => {
      const made = people.map(entryOf);
      const sorted = backwards ? made.toReversed() : made;
      const given = [...sorted];
      const found = findEntries(sorted, query, now);
      expect(found).toEqual(naiveSearch(given, query, now));
    }),
    { numRuns: 3000 },
  );
});

describe('a query asks for anything', () => {
  test.each<[string, Partial<LibraryQuery>, boolean]>([
    ['by its text', { text: 'a' }, true],
    ['by a filter', { tag: 'a' }, true],
    ['not by an order', { sort: 'name' }, false],
    ['not by blanks', { text: ' ', company: '\u200b' }, false],
  ])('%s', (_, query, isAsked) => {
    expect(asksForAnything({ ...everybody, ...query })).toBe(isAsked);
  });

  test('just when the search of it is not the list itself', () => {
    fc.assert(
      fc.property(rows, queries, (people, query) => {
        const entries = people.map(entryOf);
        expect(findEntries(entries, query, now) !== entries).toBe(asksForAnything(query));
      }),
    );
  });
});
