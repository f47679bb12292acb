import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  rowsOfPage,
  scrollToShow,
  visibleRows,
} from '../../../../components/library/list/visible-rows.ts';

const view = { count: 100_000, rowHeight: 58, scrollTop: 0, height: 580 };

test.each([
  ['at the top', {}, 0, 20],
  ['scrolled a little, without new rows', { scrollTop: 57 }, 0, 20],
  ['in the middle', { scrollTop: 58 * 50_000 }, 49_992, 50_020],
  ['at the end', { scrollTop: 58 * 100_000 - 580 }, 99_980, 100_000],
  ['bouncing above the top', { scrollTop: -300 }, 0, 20],
  ['bouncing below the end', { scrollTop: 58 * 100_000 }, 99_980, 100_000],
  ['fewer than fit', { count: 3 }, 0, 3],
  ['scrolled beyond a list that became short', { count: 12, scrollTop: 5000 }, 0, 12],
  ['an empty list', { count: 0 }, 0, 0],
])('rendered rows: %s', (_, changed, start, end) => {
  expect(visibleRows({ ...view, ...changed })).toEqual({ start, end });
});

const views = fc.record({
  count: fc.nat(100_000),
  rowHeight: fc.integer({ min: 20, max: 100 }),
  scrollTop: fc.integer({ min: -500, max: 10_000_000 }),
  height: fc.integer({ min: 1, max: 3000 }),
});

test('every row in view is rendered, and few others', () => {
  fc.assert(
    fc.property(views, (view) => {
      const { start, end } = visibleRows(view);
      const maxScroll = Math.max(0, view.count * view.rowHeight - view.height);
      const top = Math.min(Math.max(0, view.scrollTop), maxScroll);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(view.count);
      expect(start * view.rowHeight).toBeLessThanOrEqual(top);
      expect(end * view.rowHeight).toBeGreaterThanOrEqual(
        Math.min(top + view.height, view.count * view.rowHeight),
      );
      expect(end - start).toBeLessThanOrEqual(Math.ceil(view.height / view.rowHeight) + 26);
    }),
  );
});

test.each([
  ['at the top', {}, 0, 12],
  ['in the middle', { scrollTop: 58 * 50_000 }, 50_000, 50_012],
  ['fewer than fit', { count: 3 }, 0, 3],
])('only the rows in view, %s', (_, changed, start, end) => {
  expect(visibleRows({ ...view, ...changed }, true)).toEqual({ start, end });
});

test('the whole row is in view, after scrolling no further than necessary', () => {
  fc.assert(
    fc.property(views, fc.nat(100_000), (view, at) => {
      fc.pre(at < view.count && view.height >= view.rowHeight);
      const scrollTop = scrollToShow(at, view);
      const top = at * view.rowHeight;
      expect(scrollTop).toBeLessThanOrEqual(top);
      expect(scrollTop + view.height).toBeGreaterThanOrEqual(top + view.rowHeight);
      const wasInView =
        view.scrollTop <= top && top + view.rowHeight <= view.scrollTop + view.height;
      if (wasInView) expect(scrollTop).toBe(view.scrollTop);
      else expect([top, top + view.rowHeight - view.height]).toContain(scrollTop);
    }),
  );
});

test.each([
  [580, 9],
  [100, 1],
  [0, 1],
])('a page of %d px moves by %d rows', (height, rows) => {
  expect(rowsOfPage({ rowHeight: 58, height })).toBe(rows);
});
