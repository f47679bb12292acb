/** A list of rows that are all of one height, and the part of it that is in view. Lengths in px. */
export interface RowsInView {
  readonly count: number;
  readonly rowHeight: number;
  /** How far it is scrolled, which may lie beyond either end while the browser lets it bounce. */
  readonly scrollTop: number;
  readonly height: number;
}

/** Rows drawn beyond either edge of the view, so that a quick scroll meets no blank. */
const OVERSCAN = 8;

/** Beginning and end of what is drawn are multiples of this, so that few scrolls change them. */
const STEP = 4;

/** The rows to draw: from `start` up to, not with, `end`. All that are in view, if only in part. */
export function visibleRows({ count, rowHeight, scrollTop, height }: RowsInView): {
  readonly start: number;
  readonly end: number;
} {
  const top = within(0, scrollTop, Math.max(0, count * rowHeight - height));
  const first = Math.floor(top / rowHeight) - OVERSCAN;
  const last = Math.ceil((top + height) / rowHeight) + OVERSCAN;
  return {
    start: Math.max(0, Math.floor(first / STEP) * STEP),
    end: Math.min(count, Math.ceil(last / STEP) * STEP),
  };
}

/** How far to scroll at least so that a row is wholly in view. */
export function scrollToShow(
  at: number,
  { count, rowHeight, scrollTop, height }: RowsInView,
): number {
  const top = within(0, at, Math.max(0, count - 1)) * rowHeight;
  // nb. The top wins in a view that is lower than a row.
  return Math.min(top, Math.max(scrollTop, top + rowHeight - height));
}

/** How many rows a page of the view has: what PageDown leaps over. */
export const rowsOfPage = ({ rowHeight, height }: Pick<RowsInView, 'rowHeight' | 'height'>) =>
  Math.max(1, Math.floor(height / rowHeight) - 1);

const within = (least: number, number: number, most: number) =>
  Math.min(Math.max(least, number), most);
