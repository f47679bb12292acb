import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsOfPage, scrollToShow, visibleRows } from '../../../components/library/visible-rows.ts';

const view = { count: 100_000, rowHeight: 58, scrollTop: 0, height: 580 };

test.each([
  ['at the top', {}, 0, 20],
  ['a little down, nothing new is drawn', { scrollTop: 57 }, 0, 20],
  ['in the middle', { scrollTop: 58 * 50_000 }, 49_992, 50_020],
  ['at the end', { scrollTop: 58 * 100_000 - 580 }, 99_980, 100_000],
  ['bouncing above the top', { scrollTop: -300 }, 0, 20],
  ['bouncing below the end', { scrollTop: 58 * 100_000 }, 99_980, 100_000],
  ['fewer than fit', { count: 3 }, 0, 3],
  ['scrolled beyond a list that became short', { count: 12, scrollTop: 5000 }, 0, 12],
  ['nobody', { count: 0 }, 0, 0],
])('what is drawn: %s', (_, changed, start, end) => {
  expect(visibleRows({ ...view, ...changed })).toEqual({ start, end });
});

const views = fc.record({
  count: fc.nat(100_000),
  rowHeight: fc.integer({ min: 20, max: 100 }),
  scrollTop: fc.integer({ min: -500, max: 10_000_000 }),
  height: fc.integer({ min: 1, max: 3000 }),
});

test('every row in view is drawn, in part or whole, and few that are not', () => {
  fc.assert(
    fc.property(views, (any) => {
      const { start, end } = visibleRows(any);
      const most = Math.max(0, any.count * any.rowHeight - any.height);
      const top = Math.min(Math.max(0, any.scrollTop), most);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(any.count);
      expect(start * any.rowHeight).toBeLessThanOrEqual(top);
      expect(end * any.rowHeight).toBeGreaterThanOrEqual(
        Math.min(top + any.height, any.count * any.rowHeight),
      );
      expect(end - start).toBeLessThanOrEqual(Math.ceil(any.height / any.rowHeight) + 26);
    }),
  );
});

test('a row that is shown is wholly in view, and the list moves no further than that takes', () => {
  fc.assert(
    fc.property(views, fc.nat(100_000), (any, at) => {
      fc.pre(at < any.count && any.height >= any.rowHeight);
      const scrollTop = scrollToShow(at, any);
      const top = at * any.rowHeight;
      expect(scrollTop).toBeLessThanOrEqual(top);
      expect(scrollTop + any.height).toBeGreaterThanOrEqual(top + any.rowHeight);
      const wasInView = any.scrollTop <= top && top + any.rowHeight <= any.scrollTop + any.height;
      if (wasInView) expect(scrollTop).toBe(any.scrollTop);
      else expect([top, top + any.rowHeight - any.height]).toContain(scrollTop);
    }),
  );
});

test.each([
  [580, 9],
  [100, 1],
  [0, 1],
])('a page of %d px leaps over %d rows, the last of which stays in view', (height, rows) => {
  expect(rowsOfPage({ rowHeight: 58, height })).toBe(rows);
});
