import { expect, test } from 'vitest';
import { rowByKey } from '../../../components/ui/row-by-key.ts';

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['PageDown', 1, 5],
  ['PageDown', 8, 9],
  ['PageUp', 6, 2],
  ['PageUp', 1, 0],
  ['Home', 6, 0],
  ['End', 6, 9],
  ['ArrowRight', 3, undefined],
  ['a', 3, undefined],
])('%s moves from row %d to row %s of ten', (key, at, to) => {
  expect(rowByKey(key, { at, count: 10, page: 4 })).toBe(to);
});

test.each(['ArrowDown', 'End', 'Home'])('%s does nothing in an empty list', (key) => {
  expect(rowByKey(key, { at: 0, count: 0, page: 4 })).toBeUndefined();
});
