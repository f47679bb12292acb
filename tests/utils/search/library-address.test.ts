import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type LibraryView,
  libraryAddress,
  readLibraryAddress,
} from '../../../utils/search/library-address.ts';
import { defaultQuery } from '../../../utils/search/query.ts';
import { slugOf } from '../profile/slug-of.ts';
import { queriesOf } from './library.ts';

const open = slugOf('李小龙');

describe('the address of a view', () => {
  test.each<[string, LibraryView, string]>([
    ['the default query', { view: 'people', query: defaultQuery }, ''],
    ['the queue', { view: 'queue', query: defaultQuery }, '?view=queue'],
    [
      'the news',
      { view: 'news', query: defaultQuery, open: slugOf('ada') },
      '?view=news&profile=ada',
    ],
    [
      'a comparison',
      { view: 'compare', with: [slugOf('ada'), slugOf('bo')], query: defaultQuery },
      '?view=compare&with=ada&with=bo',
    ],
    ['a search', { view: 'people', query: { ...defaultQuery, text: 'ada & co' } }, '?q=ada+%26+co'],
    [
      'an open profile',
      { view: 'people', query: defaultQuery, open: slugOf('ada') },
      '?profile=ada',
    ],
    ['an empty filter', { view: 'people', query: { ...defaultQuery, company: '' } }, ''],
    [
      'everything, in a fixed order',
      {
        view: 'queue',
        open: slugOf('ada'),
        query: {
          sort: 'name',
          fetched: 'old',
          changed: 'week',
          hasNote: true,
          starred: true,
          tags: ['d', 'e'],
          location: 'c',
          skill: 'k',
          school: 's',
          withPast: true,
          company: 'b',
          title: 't',
          text: 'a',
        },
      },
      '?view=queue&q=a&title=t&company=b&past=1&school=s&skill=k&location=c&tag=d&tag=e' +
        '&starred=1&note=1&changed=week&fetched=old&sort=name&profile=ada',
    ],
  ])('%s', (_, view, address) => {
    expect(libraryAddress(view)).toBe(address);
  });
});

test('an address of an older version has one tag', () => {
  expect(readLibraryAddress('?tag=q3').query).toEqual({ ...defaultQuery, tags: ['q3'] });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const compared = fc.uniqueArray(fc.constantFrom(...['ada', 'bo', 'cy', '李小龙'].map(slugOf)), {
  minLength: 2,
  maxLength: 3,
});
const areas: fc.Arbitrary<Pick<LibraryView, 'view' | 'with'>> = fc.oneof(
  fc.constantFrom('people', 'queue', 'news', 'overview').map((view) => ({ view }) as const),
  compared.map((people) => ({ view: 'compare', with: people }) as const),
);
const views: fc.Arbitrary<LibraryView> = fc
  .tuple(areas, queriesOf(text), fc.boolean())
  .map(([area, query, isOpen]) => ({ ...area, query, ...(isOpen && { open }) }));

test('reading the address of a view returns the view', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(readLibraryAddress(libraryAddress(view))).toEqual(view);
    }),
  );
});

test('no more than three people are compared', () => {
  const { with: people } = readLibraryAddress('?view=compare&with=a1&with=b1&with=c1&with=d1');
  expect(people).toEqual(['a1', 'b1', 'c1']);
});

test.each([
  'ACowley-Engineering-2020',
  'acowley-engineering-2020)',
  'acowley-engin%E2%80%8Beering-2020',
])('a bookmark from an older version, %s, opens the person', (former) => {
  expect(readLibraryAddress(`?profile=${former}`).open).toBe('acowley-engineering-2020');
});

describe('reading an address ignores what it does not understand', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['a question mark', '?'],
    ['unknown names', '?x=1&__proto__=1'],
    ['an unknown view', '?view=constructor'],
    ['a comparison of nobody', '?view=compare'],
    ['a comparison of one person, twice', '?view=compare&with=ada&with=ADA&with=..%2F'],
    ['people to compare in another view', '?with=ada&with=bo'],
    ['an unknown sort order', '?sort=constructor'],
    ['unknown spans', '?changed=old&fetched=year'],
    ['a star with another value', '?starred=true&note=yes&past=0'],
    ['empty texts', '?q=&company=&location=&tag=&tag='],
    ['an invalid slug', '?profile=..%2F..&sort='],
    ['a slug that is no person’s', '?profile=unavailable'],
  ])('%s', (_, search) => {
    expect(readLibraryAddress(search)).toEqual({ view: 'people', query: defaultQuery });
  });

  test('and cuts texts after 200 characters, never inside a character', () => {
    const long = `?q=${'x'.repeat(199)}😀&company=${'y'.repeat(1_000_000)}`;
    expect(readLibraryAddress(long).query).toEqual({
      ...defaultQuery,
      text: 'x'.repeat(199),
      company: 'y'.repeat(200),
    });
  });

  const names = fc.constantFrom(
    'view',
    'with',
    'q',
    'company',
    'tag',
    'starred',
    'changed',
    'sort',
    'profile',
  );
  const anySearch = fc.oneof(
    fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
    fc
      .array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 300 })))
      .map((parameters) => `?${parameters.map(([name, value]) => `${name}=${value}`).join('&')}`),
  );

  test('for any text, and the address of the view it reads is read as the same view', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const view = readLibraryAddress(search);
        expect(readLibraryAddress(libraryAddress(view))).toEqual(view);
      }),
    );
  });
});
