import type { Slug } from '../../../utils/profile/slug.ts';

/** The selected rows of a list. They are identified by slug, so the selection survives sorting. */
export interface Selection {
  readonly selected: ReadonlySet<Slug>;
  /** The row that keys act on. */
  readonly active?: Slug | undefined;
  /** The last known index of the active row. */
  readonly at: number;
  /** The row where a range starts. */
  readonly anchor?: Slug | undefined;
  /** What else was selected when the range started. */
  readonly outsideRange: ReadonlySet<Slug>;
}

/** A row, as far as selecting needs it. Slugs are unique in a list. */
interface Row {
  readonly slug: Slug;
}

/** An action of the user. Rows are identified by index. */
export type SelectionStep =
  /** Activates a row without selecting it. */
  | { readonly kind: 'move'; readonly to: number }
  /** Selects the range from the anchor to a row. The range starts at `from` if there is no anchor. */
  | { readonly kind: 'extend'; readonly to: number; readonly from: number }
  | { readonly kind: 'toggle'; readonly at: number }
  | { readonly kind: 'all' | 'none' }
  /** The query has changed: the next move starts at the top. Changes nothing if no row was active. */
  | { readonly kind: 'leave' };

const noSlugs: ReadonlySet<Slug> = new Set();

export const nothingSelected: Selection = { selected: noSlugs, outsideRange: noSlugs, at: 0 };

/** Whether no row is selected or active, or was where a range started. */
export const isNothing = ({ selected, outsideRange, active, anchor }: Selection): boolean =>
  selected.size + outsideRange.size === 0 && active === undefined && anchor === undefined;

/** Returns the selection after a step. A step to a row that doesn't exist changes nothing. */
export function select(selection: Selection, step: SelectionStep, rows: readonly Row[]): Selection {
  switch (step.kind) {
    case 'move':
      return activate(selection, step.to, rows, selection.selected);
    case 'toggle':
      return activate(selection, step.at, rows, toggled(selection.selected, rows[step.at]));
    case 'extend':
      return extended(selection, step, rows);
    case 'all': {
      const selected = new Set(rows.map((row) => row.slug));
      return { ...selection, selected, outsideRange: selected };
    }
    case 'none':
      return { ...selection, selected: noSlugs, outsideRange: noSlugs, anchor: selection.active };
    case 'leave': {
      const { selected } = selection;
      const next: Selection = { selected, outsideRange: selected, at: 0 };
      return isSame(next, selection) ? selection : next;
    }
  }
}

/** nb. Usually there is no slug to look for, which saves going through 100,000 rows. */
const indexOfSlug = (slug: Slug | undefined, rows: readonly Row[]): number =>
  slug === undefined ? -1 : rows.findIndex((row) => row.slug === slug);

/**
 * Returns the selection for a changed list of rows. Rows that are gone are no longer selected, so that an
 * action never affects a profile that isn't shown. If the active row is gone, its neighbor becomes active.
 * Returns the same object if nothing changes.
 */
export function amongRows(selection: Selection, rows: readonly Row[]): Selection {
  const selected = keepAmong(selection.selected, rows);
  const index = indexOfSlug(selection.active, rows);
  const isGone = selection.active !== undefined && index < 0;
  const at = isGone ? Math.max(0, Math.min(selection.at, rows.length - 1)) : Math.max(0, index);
  const active = isGone ? rows[at]?.slug : selection.active;
  const hasAnchor = indexOfSlug(selection.anchor, rows) >= 0;
  const next: Selection = {
    selected,
    outsideRange: hasAnchor ? outsideRangeAmong(selection, selected, rows) : selected,
    anchor: hasAnchor ? selection.anchor : active,
    active,
    at,
  };
  return isSame(next, selection) ? selection : next;
}

// nb. Usually it is the same set as `selected`, and filtering a large set takes time.
const outsideRangeAmong = (
  { outsideRange, selected }: Selection,
  selectedAmongRows: ReadonlySet<Slug>,
  rows: readonly Row[],
): ReadonlySet<Slug> =>
  outsideRange === selected ? selectedAmongRows : keepAmong(outsideRange, rows);

const isSame = (one: Selection, other: Selection): boolean =>
  one.selected === other.selected &&
  one.outsideRange === other.outsideRange &&
  one.at === other.at &&
  one.active === other.active &&
  one.anchor === other.anchor;

/** Activates a row, where the next range will start. */
function activate(
  selection: Selection,
  at: number,
  rows: readonly Row[],
  selected: ReadonlySet<Slug>,
): Selection {
  const slug = rows[at]?.slug;
  return slug ? { selected, outsideRange: selected, active: slug, anchor: slug, at } : selection;
}

function extended(
  selection: Selection,
  { to, from }: Extract<SelectionStep, { kind: 'extend' }>,
  rows: readonly Row[],
): Selection {
  const { outsideRange } = selection;
  const active = rows[to]?.slug;
  const anchorIndex = rows.findIndex((row) => row.slug === selection.anchor);
  const start = anchorIndex < 0 ? from : anchorIndex;
  const anchor = rows[start]?.slug;
  if (!active || !anchor) return selection;
  const range = rows.slice(Math.min(start, to), Math.max(start, to) + 1);
  const selected = new Set(outsideRange);
  for (const row of range) selected.add(row.slug);
  return { selected, outsideRange, active, anchor, at: to };
}

function toggled(selected: ReadonlySet<Slug>, row: Row | undefined): ReadonlySet<Slug> {
  if (!row) return selected;
  const next = new Set(selected);
  if (!next.delete(row.slug)) next.add(row.slug);
  return next;
}

function keepAmong(slugs: ReadonlySet<Slug>, rows: readonly Row[]): ReadonlySet<Slug> {
  if (slugs.size === 0) return slugs;
  const kept = rows.filter((row) => slugs.has(row.slug));
  return kept.length === slugs.size ? slugs : new Set(kept.map((row) => row.slug));
}
