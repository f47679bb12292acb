import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { savedProfileSchema } from '../../../utils/profile/version-schema.ts';
import { readQuickly } from '../../../utils/store/read-quickly.ts';
import { readRow } from '../../../utils/store/read-row.ts';
import { records } from '../versions/arbitrary-records.ts';

/** The row of a profile, as zod orders its fields. */
const rows = records().map(({ saved }) => savedProfileSchema.parse(saved));

/** A value anywhere in the row becomes another one, or its object gets one more field or another order. */
type Damage = (holder: Record<string, unknown>, name: string) => void;

const become =
  (value: unknown): Damage =>
  (holder, name) => {
    holder[name] = value;
  };

const damages: readonly Damage[] = [
  ...[undefined, null, '', 'Not A Slug', 7, Number.NaN, true, {}, [], [{}], new Date(0)].map(
    become,
  ),
  (holder, name) => {
    delete holder[name];
  },
  (holder) => {
    holder.further = 'field';
  },
  (holder, name) => {
    const value = holder[name];
    delete holder[name];
    holder[name] = value;
  },
];

/** Every place in a value: the object or array, and the name in it. */
function placesIn(value: unknown): readonly (readonly [Record<string, unknown>, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((name) => [
    [holder, name] as const,
    ...placesIn(holder[name]),
  ]);
}

const damagedRows = fc
  .tuple(rows, fc.nat(), fc.constantFrom(...damages))
  .map(([row, at, damage]) => {
    const places = placesIn(row);
    const [holder, name] = places[at % places.length] ?? [{}, ''];
    damage(holder, name);
    return row;
  });

/** What a file would have of it. nb. Unlike `toEqual`, it tells orders and fields that are `undefined`. */
const shown = (value: unknown) =>
  JSON.stringify(value, (_, each) => (each === undefined ? 'none' : each));

describe('a row is read as by the schema', () => {
  test('and is the same object if that changes nothing', () => {
    fc.assert(
      fc.property(rows, (row) => {
        expect(readQuickly(savedProfileSchema, row)).toBe(row);
      }),
      { numRuns: 500 },
    );
  });

  test('also if it is damaged, has further fields, or has them in another order', () => {
    fc.assert(
      fc.property(fc.oneof(damagedRows, fc.anything()), (row) => {
        const read = readQuickly(savedProfileSchema, row);
        expect(shown(read)).toBe(shown(readRow(savedProfileSchema, row)));
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    ['a rule', z.string().check(z.minLength(3)), 'no'],
    ['a kind of schema that profiles don’t have', z.pipe(z.string(), z.transform(Number)), '7'],
    [
      'an earlier option that accepts less',
      z.union([z.object({ a: z.exactOptional(z.string()) }), z.object({ b: z.string() })]),
      { b: '' },
    ],
    ['something like an object', z.object({ a: z.exactOptional(z.string()) }), []],
    ['a hole', z.array(z.string()), Array(1)],
  ])('with %s', (_, schema, row) => {
    expect(readQuickly<unknown>(schema, row)).toEqual(readRow<unknown>(schema, row));
  });
});
