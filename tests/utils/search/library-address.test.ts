import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type LibraryView,
  libraryAddress,
  readLibraryAddress,
} from '../../../utils/search/library-address.ts';
import { everybody } from '../../../utils/search/query.ts';
import { slugOf } from '../profile/slug-of.ts';
import { queriesOf } from './library.ts';

const open = slugOf('李小龙');

describe('a view has an address', () => {
  test.each<[string, LibraryView, string]>([
    ['everybody', { query: everybody }, ''],
    ['a search', { query: { ...everybody, text: 'ada & co' } }, '?q=ada+%26+co'],
    ['an open profile', { query: everybody, open: slugOf('ada') }, '?profile=ada'],
    ['an empty filter is none', { query: { ...everybody, company: '' } }, ''],
    [
      'all of it, in a fixed order',
      {
        open: slugOf('ada'),
        query: {
          sort: 'name',
          fetched: 'old',
          changed: 'week',
          starred: true,
          tag: 'd',
          location: 'c',
          company: 'b',
          text: 'a',
        },
      },
      '?q=a&company=b&location=c&tag=d&starred=1&changed=week&fetched=old&sort=name&profile=ada',
    ],
  ])('%s', (_, view, address) => {
    expect(libraryAddress(view)).toBe(address);
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const views: fc.Arbitrary<LibraryView> = fc
  .tuple(queriesOf(text), fc.boolean())
  .map(([query, isOpen]) => (isOpen ? { query, open } : { query }));

test('reading the address of a view gives the view', () => {
  fc.assert(
    fc.property(views, (view) => {
      expect(readLibraryAddress(libraryAddress(view))).toEqual(view);
    }),
  );
});

describe('what cannot be read in an address is left out', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['a question mark', '?'],
    ['unknown names', '?x=1&__proto__=1'],
    ['an unknown order', '?sort=constructor'],
    ['unknown spans', '?changed=old&fetched=year'],
    ['a star that is none', '?starred=true'],
    ['empty texts', '?q=&company=&location=&tag='],
    ['a slug that is none', '?profile=..%2F..&sort='],
    ['a slug that is not canonical', '?profile=ADA'],
  ])('%s', (_, search) => {
    expect(readLibraryAddress(search)).toEqual({ query: everybody });
  });

  test('and of a long text what is beyond 200 characters, none of which is halved', () => {
    const long = `?q=${'x'.repeat(199)}😀&company=${'y'.repeat(1_000_000)}`;
    expect(readLibraryAddress(long).query).toEqual({
      ...everybody,
      text: 'x'.repeat(199),
      company: 'y'.repeat(200),
    });
  });

  const names = fc.constantFrom('q', 'company', 'tag', 'starred', 'changed', 'sort', 'profile');
  const anySearch = fc.oneof(
    fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes)),
    fc
      .array(fc.tuple(names, fc.string({ unit: 'binary', maxLength: 300 })))
      .map((said) => `?${said.map(([name, value]) => `${name}=${value}`).join('&')}`),
  );

  test('whatever stands there, and the address of what was read is read the same', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const view = readLibraryAddress(search);
        expect(readLibraryAddress(libraryAddress(view))).toEqual(view);
      }),
    );
  });
});
