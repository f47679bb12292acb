/** A list of rows of equal height, and the part of it that is in view. Lengths are in px. */
export interface RowsInView {
  readonly count: number;
  readonly rowHeight: number;
  /** May be beyond either end while the browser's overscroll bounces. */
  readonly scrollTop: number;
  readonly height: number;
}

/** Rows rendered beyond both edges of the view, so that fast scrolling doesn't show gaps. */
const OVERSCAN = 8;

/** `start` and `end` are multiples of this, so that most scroll events change nothing. */
const STEP = 4;

/** Returns the rows to render, from `start` up to but not including `end`. `isFirst` for only those in view. */
export function visibleRows(
  { count, rowHeight, scrollTop, height }: RowsInView,
  isFirst = false,
): { readonly start: number; readonly end: number } {
  const overscan = isFirst ? 0 : OVERSCAN;
  const top = clamp(0, scrollTop, Math.max(0, count * rowHeight - height));
  const first = Math.floor(top / rowHeight) - overscan;
  const last = Math.ceil((top + height) / rowHeight) + overscan;
  return {
    start: Math.max(0, Math.floor(first / STEP) * STEP),
    end: Math.min(count, Math.ceil(last / STEP) * STEP),
  };
}

/** Returns the nearest scroll position at which the whole row is in view. */
export function scrollToShow(
  at: number,
  { count, rowHeight, scrollTop, height }: RowsInView,
): number {
  const top = clamp(0, at, Math.max(0, count - 1)) * rowHeight;
  // nb. In a view that is lower than a row, the top of the row must be in view.
  return Math.min(top, Math.max(scrollTop, top + rowHeight - height));
}

/** The number of rows that PageUp and PageDown move by. */
export const rowsOfPage = ({ rowHeight, height }: Pick<RowsInView, 'rowHeight' | 'height'>) =>
  Math.max(1, Math.floor(height / rowHeight) - 1);

const clamp = (min: number, value: number, max: number) => Math.min(Math.max(min, value), max);
