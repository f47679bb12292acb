import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  amongRows,
  nothingSelected,
  type Selection,
  type SelectionStep,
  select,
} from '../../../components/library/selection.ts';
import type { Slug } from '../../../utils/profile/slug.ts';

const rowsOf = (slugs: string) => [...slugs].map((slug) => ({ slug: slug as Slug }));
const abcdef = rowsOf('abcdef');

const move = (to: number): SelectionStep => ({ kind: 'move', to });
const toggle = (at: number): SelectionStep => ({ kind: 'toggle', at });
const extend = (to: number, from = 0): SelectionStep => ({ kind: 'extend', to, from });
const all: SelectionStep = { kind: 'all' };
const none: SelectionStep = { kind: 'none' };
const leave: SelectionStep = { kind: 'leave' };

const after = (steps: readonly SelectionStep[], rows = abcdef, begin = nothingSelected) =>
  steps.reduce((selection, step) => select(selection, step, rows), begin);
const selected = ({ selected }: Selection) => [...selected].sort().join('');

test.each<[string, SelectionStep[], string, string | undefined]>([
  ['nothing at first', [], '', undefined],
  ['a move selects nobody', [move(2)], '', 'c'],
  ['a toggle selects one', [toggle(1)], 'b', 'b'],
  ['a second toggle lets go', [toggle(1), toggle(1)], '', 'b'],
  ['toggles add up', [toggle(1), toggle(3)], 'bd', 'd'],
  ['a move keeps what is selected', [toggle(1), move(4)], 'b', 'e'],
  ['a range goes down', [move(1), extend(3)], 'bcd', 'd'],
  ['a range goes up', [move(3), extend(1)], 'bcd', 'b'],
  ['a range that shrinks lets go again', [move(1), extend(4), extend(2)], 'bc', 'c'],
  ['a range turns over its anchor', [move(2), extend(4), extend(0)], 'abc', 'a'],
  ['a range adds to what was selected', [toggle(0), move(3), extend(4)], 'ade', 'e'],
  ['a range without an anchor begins where it is told', [extend(3, 2)], 'cd', 'd'],
  ['a toggle after a range begins anew', [move(0), extend(2), toggle(4), extend(5)], 'abcef', 'f'],
  ['all', [all], 'abcdef', undefined],
  ['none', [toggle(1), all, none], '', 'b'],
  ['leaving forgets where, not whom', [toggle(1), leave], 'b', undefined],
  ['no row, no step', [toggle(1), move(6), toggle(-1), extend(9)], 'b', 'b'],
])('%s', (_, steps, slugs, active) => {
  const selection = after(steps);
  expect(selected(selection)).toBe(slugs);
  expect(selection.active).toBe(active);
});

test.each<[string, SelectionStep[], string, string, string | undefined, number]>([
  ['another order keeps everything', [toggle(1), toggle(3)], 'fedcba', 'bd', 'd', 2],
  ['who is gone is no longer selected', [toggle(1), toggle(3)], 'abc', 'b', 'c', 2],
  ['the neighbour takes the active row’s place', [move(2)], 'abdef', '', 'd', 2],
  ['at the end, the last one does', [move(5)], 'abc', '', 'c', 2],
  ['nobody left', [toggle(2)], '', '', undefined, 0],
  ['a newcomer above moves the place', [move(1)], 'xabcdef', '', 'b', 2],
  ['nobody active stays nobody', [all], 'ab', 'ab', undefined, 0],
])('other rows: %s', (_, steps, slugs, kept, active, at) => {
  const selection = amongRows(after(steps), rowsOf(slugs));
  expect(selected(selection)).toBe(kept);
  expect(selection.active).toBe(active);
  expect(selection.at).toBe(at);
});

test('whoever is found again is not selected again', () => {
  const narrowed = amongRows(after([toggle(0), toggle(4)]), rowsOf('abc'));
  expect(selected(amongRows(narrowed, abcdef))).toBe('a');
});

test('a range whose anchor is gone begins at the active row', () => {
  const selection = amongRows(after([move(1), extend(3)]), rowsOf('acdef'));
  expect(selected(after([extend(4)], rowsOf('acdef'), selection))).toBe('cdef');
});

const rows = fc
  .uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })
  .map((slugs) => rowsOf(slugs.join('')));
const place = fc.integer({ min: -1, max: 10 });
const step = fc.oneof(
  place.map(move),
  place.map(toggle),
  fc.tuple(place, place).map(([to, from]) => extend(to, from)),
  fc.constantFrom(all, none, leave),
);
const life = fc.array(fc.tuple(rows, fc.array(step, { maxLength: 6 })), { minLength: 1 });

const lived = (chapters: readonly (readonly [typeof abcdef, readonly SelectionStep[]])[]) =>
  chapters.reduce(
    (selection, [found, steps]) => after(steps, found, amongRows(selection, found)),
    nothingSelected,
  );

test('whatever is done, nobody is selected or active who is not among the rows', () => {
  fc.assert(
    fc.property(life, (chapters) => {
      const selection = lived(chapters);
      const found = (chapters.at(-1)?.[0] ?? []).map(({ slug }) => slug);
      for (const slug of selection.selected) expect(found).toContain(slug);
      if (selection.active) expect(found[selection.at]).toBe(selection.active);
    }),
  );
});

test('the same rows change nothing, not even the object', () => {
  fc.assert(
    fc.property(life, (chapters) => {
      const found = chapters.at(-1)?.[0] ?? [];
      const selection = amongRows(lived(chapters), found);
      expect(amongRows(selection, [...found])).toBe(selection);
    }),
  );
});

test('where a range ends is all that counts, not the way there', () => {
  const at = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(life, at, fc.array(at), at, (chapters, anchor, way, end) => {
      const begin = after([move(anchor)], abcdef, amongRows(lived(chapters), abcdef));
      const strayed = after(
        [...way, end].map((to) => extend(to)),
        abcdef,
        begin,
      );
      expect(selected(strayed)).toBe(selected(after([extend(end)], abcdef, begin)));
    }),
  );
});
