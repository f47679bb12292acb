import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  amongRows,
  nothingSelected,
  type Selection,
  type SelectionStep,
  select,
} from '../../../../components/library/list/selection.ts';
import type { Slug } from '../../../../utils/profile/slug.ts';

const rowsOf = (slugs: string) => [...slugs].map((slug) => ({ slug: slug as Slug }));
const abcdef = rowsOf('abcdef');

const move = (to: number): SelectionStep => ({ kind: 'move', to });
const toggle = (at: number): SelectionStep => ({ kind: 'toggle', at });
const extend = (to: number, from = 0): SelectionStep => ({ kind: 'extend', to, from });
const all: SelectionStep = { kind: 'all' };
const none: SelectionStep = { kind: 'none' };
const leave: SelectionStep = { kind: 'leave' };

const after = (steps: readonly SelectionStep[], rows = abcdef, start = nothingSelected) =>
  steps.reduce((selection, step) => select(selection, step, rows), start);
const selected = ({ selected }: Selection) => [...selected].sort().join('');

test.each<[string, SelectionStep[], string, string | undefined]>([
  ['nothing at first', [], '', undefined],
  ['a move selects nothing', [move(2)], '', 'c'],
  ['a toggle selects one', [toggle(1)], 'b', 'b'],
  ['a second toggle deselects', [toggle(1), toggle(1)], '', 'b'],
  ['toggles add up', [toggle(1), toggle(3)], 'bd', 'd'],
  ['a move keeps what is selected', [toggle(1), move(4)], 'b', 'e'],
  ['a range goes down', [move(1), extend(3)], 'bcd', 'd'],
  ['a range goes up', [move(3), extend(1)], 'bcd', 'b'],
  ['a range that shrinks deselects', [move(1), extend(4), extend(2)], 'bc', 'c'],
  ['a range can cross its anchor', [move(2), extend(4), extend(0)], 'abc', 'a'],
  ['a range adds to what was selected', [toggle(0), move(3), extend(4)], 'ade', 'e'],
  ['a range without an anchor starts at the given row', [extend(3, 2)], 'cd', 'd'],
  [
    'a toggle after a range starts a new range',
    [move(0), extend(2), toggle(4), extend(5)],
    'abcef',
    'f',
  ],
  ['all', [all], 'abcdef', undefined],
  ['none', [toggle(1), all, none], '', 'b'],
  ['leaving keeps the selection, not the active row', [toggle(1), leave], 'b', undefined],
  [
    'steps to rows that don’t exist do nothing',
    [toggle(1), move(6), toggle(-1), extend(9)],
    'b',
    'b',
  ],
])('%s', (_, steps, slugs, active) => {
  const selection = after(steps);
  expect(selected(selection)).toBe(slugs);
  expect(selection.active).toBe(active);
});

test.each<[string, SelectionStep[], string, string, string | undefined, number]>([
  ['sorting keeps everything', [toggle(1), toggle(3)], 'fedcba', 'bd', 'd', 2],
  ['a removed row is no longer selected', [toggle(1), toggle(3)], 'abc', 'b', 'c', 2],
  ['the neighbor of a removed active row becomes active', [move(2)], 'abdef', '', 'd', 2],
  ['at the end, the last row becomes active', [move(5)], 'abc', '', 'c', 2],
  ['an empty list', [toggle(2)], '', '', undefined, 0],
  ['a new row above changes the index', [move(1)], 'xabcdef', '', 'b', 2],
  ['no active row stays none', [all], 'ab', 'ab', undefined, 0],
])('changed rows: %s', (_, steps, slugs, kept, active, at) => {
  const selection = amongRows(after(steps), rowsOf(slugs));
  expect(selected(selection)).toBe(kept);
  expect(selection.active).toBe(active);
  expect(selection.at).toBe(at);
});

test('a row that comes back isn’t selected again', () => {
  const narrowed = amongRows(after([toggle(0), toggle(4)]), rowsOf('abc'));
  expect(selected(amongRows(narrowed, abcdef))).toBe('a');
});

test('a range whose anchor was removed starts at the active row', () => {
  const selection = amongRows(after([move(1), extend(3)]), rowsOf('acdef'));
  expect(selected(after([extend(4)], rowsOf('acdef'), selection))).toBe('cdef');
});

const rows = fc
  .uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 })
  .map((slugs) => rowsOf(slugs.join('')));
const index = fc.integer({ min: -1, max: 10 });
const step = fc.oneof(
  index.map(move),
  index.map(toggle),
  fc.tuple(index, index).map(([to, from]) => extend(to, from)),
  fc.constantFrom(all, none, leave),
);
const history = fc.array(fc.tuple(rows, fc.array(step, { maxLength: 6 })), { minLength: 1 });

const replay = (history: readonly (readonly [typeof abcdef, readonly SelectionStep[]])[]) =>
  history.reduce(
    (selection, [found, steps]) => after(steps, found, amongRows(selection, found)),
    nothingSelected,
  );

test('every selected or active row is in the list, whatever the steps', () => {
  fc.assert(
    fc.property(history, (phases) => {
      const selection = replay(phases);
      const found = (phases.at(-1)?.[0] ?? []).map(({ slug }) => slug);
      for (const slug of selection.selected) expect(found).toContain(slug);
      if (selection.active) expect(found[selection.at]).toBe(selection.active);
    }),
  );
});

test('the same rows return the same object', () => {
  fc.assert(
    fc.property(history, (phases) => {
      const found = phases.at(-1)?.[0] ?? [];
      const selection = amongRows(replay(phases), found);
      expect(amongRows(selection, [...found])).toBe(selection);
    }),
  );
});

test('only the end of a range counts, not the steps to it', () => {
  const at = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(history, at, fc.array(at), at, (phases, anchor, path, end) => {
      const start = after([move(anchor)], abcdef, amongRows(replay(phases), abcdef));
      const indirect = after(
        [...path, end].map((to) => extend(to)),
        abcdef,
        start,
      );
      expect(selected(indirect)).toBe(selected(after([extend(end)], abcdef, start)));
    }),
  );
});

test('leaving when no row is active changes nothing', () => {
  expect(after([leave])).toBe(nothingSelected);
  const selection = after([all]);
  expect(select(selection, leave, abcdef)).toBe(selection);
});
