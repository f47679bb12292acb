import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeKinds } from '../../../utils/profile/change.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { IndexRow } from '../../../utils/search/index-row.ts';
import { packRows, unpackRows } from '../../../utils/search/packed-rows.ts';

const text = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 12 }));
const row = fc.record(
  {
    slug: text as fc.Arbitrary<Slug>,
    name: text,
    headline: text,
    role: text,
    company: text,
    location: text,
    fetchedAt: fc.integer(),
    changedAt: fc.double({ noNaN: true }),
    changes: fc.array(fc.constantFrom(...changeKinds), { maxLength: 2 }),
    starred: fc.constant<true>(true),
    tags: fc.array(text, { maxLength: 3 }),
    text,
    hasNote: fc.constant<true>(true),
  },
  { requiredKeys: ['slug', 'name', 'text'] },
) as fc.Arbitrary<IndexRow>;

test('rows come out as they were packed, whatever their texts contain', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const unpacked = unpackRows(structuredClone(packRows(rows)));
      expect(unpacked).toEqual(rows);
      // nb. The same fields in the same order as the schema's: entries are compared as JSON.
      expect(JSON.stringify(unpacked)).toBe(JSON.stringify(rows.map(inOrder)));
    }),
  );
});

const inOrder = ({ text, hasNote, ...shown }: IndexRow) => ({ ...shown, text, hasNote });
