import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initials } from '../../../utils/profile/initials.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

test.each([
  ['Ada Lovelace', 'AL'],
  ['ada', 'A'],
  ['Ada King Lovelace', 'AL'],
  ['  ada \n lovelace ', 'AL'],
  ['Ada Lovelace, PhD', 'AL'],
  ['Ada (Byron) Lovelace (she/her)', 'AL'],
  ['“Ada” Lovelace', 'AL'],
  ['Ada 🚀', 'A'],
  ['🚀 Ada Lovelace', 'AL'],
  ['e\u0301mile zola', 'E\u0301Z'],
  ['Анна Иванова', 'АИ'],
  ['ßa lovelace', 'SL'],
  ['ada-lovelace-1815', 'A'],
  ['50 Cent', '5'],
  ['张伟', '张'],
  ['김 민수', '김'],
  ['محمد علي', 'م'],
  ['שרה כהן', 'ש'],
  ['🚀', '🚀'],
  ['👨‍👩‍👧‍👦 🚀', '👨‍👩‍👧‍👦'],
  ['!!!', '!'],
  ['', ''],
  [' \n', ''],
  [`a${'\u0301'.repeat(1000)}`, 'A'],
])('%.30j → %j', (name, expected) => {
  expect(initials(name)).toBe(expected);
});

test('initials have at most two graphemes, and only a blank name has none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect([...segmenter.segment(initials(name))].length).toBeLessThanOrEqual(2);
      expect(initials(name) === '').toBe(name.trim() === '');
    }),
    { numRuns: 1000 },
  );
});
