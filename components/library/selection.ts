import type { Slug } from '../../utils/profile/slug.ts';

/** What a person has picked in a list, by slug, so that it survives another order of the rows. */
export interface Selection {
  readonly selected: ReadonlySet<Slug>;
  /** The row that keys act upon, and where it stood last. */
  readonly active?: Slug | undefined;
  readonly at: number;
  /** Where a range begins, and what else was selected when it began. */
  readonly anchor?: Slug | undefined;
  readonly beside: ReadonlySet<Slug>;
}

/** A row as far as selecting goes. No two rows of a list have the same slug. */
interface Row {
  readonly slug: Slug;
}

/** What a person does; rows are named by their place in the list. */
export type SelectionStep =
  /** Makes a row the active one; what is selected stays so. */
  | { readonly kind: 'move'; readonly to: number }
  /** Selects the range from the anchor, or from `from` where there is none, to a row. */
  | { readonly kind: 'extend'; readonly to: number; readonly from: number }
  | { readonly kind: 'toggle'; readonly at: number }
  | { readonly kind: 'all' | 'none' }
  /** Another question was asked: the next move begins at the top. */
  | { readonly kind: 'leave' };

const nobody: ReadonlySet<Slug> = new Set();

export const nothingSelected: Selection = { selected: nobody, beside: nobody, at: 0 };

/** The selection after a step in a list of rows. A step to where no row is changes nothing. */
export function select(selection: Selection, step: SelectionStep, rows: readonly Row[]): Selection {
  switch (step.kind) {
    case 'move':
      return begunAt(selection, step.to, rows, selection.selected);
    case 'toggle':
      return begunAt(selection, step.at, rows, flipped(selection.selected, rows[step.at]));
    case 'extend':
      return extended(selection, step, rows);
    case 'all': {
      const selected = new Set(rows.map((row) => row.slug));
      return { ...selection, selected, beside: selected };
    }
    case 'none':
      return { ...selection, selected: nobody, beside: nobody, anchor: selection.active };
    case 'leave':
      return { selected: selection.selected, beside: selection.selected, at: 0 };
  }
}

/** nb. Most of the time nobody is looked for, and 100,000 rows need not be gone through for that. */
const placeOf = (slug: Slug | undefined, rows: readonly Row[]): number =>
  slug === undefined ? -1 : rows.findIndex((row) => row.slug === slug);

/**
 * The selection among other rows. Whoever is not among them is no longer selected: an action never
 * meets a person who is out of sight. Where the active row is gone, its neighbour takes its place.
 * The same object where nothing is different.
 */
export function amongRows(selection: Selection, rows: readonly Row[]): Selection {
  const selected = amongThese(selection.selected, rows);
  const place = placeOf(selection.active, rows);
  const isGone = selection.active !== undefined && place < 0;
  const at = isGone ? Math.max(0, Math.min(selection.at, rows.length - 1)) : Math.max(0, place);
  const active = isGone ? rows[at]?.slug : selection.active;
  const isRange = placeOf(selection.anchor, rows) >= 0;
  const now: Selection = {
    selected,
    beside: isRange ? besideAmong(selection, selected, rows) : selected,
    anchor: isRange ? selection.anchor : active,
    active,
    at,
  };
  return isSame(now, selection) ? selection : now;
}

// nb. Most often it is the very set of those selected, and a large one takes its time.
const besideAmong = (
  { beside, selected }: Selection,
  left: ReadonlySet<Slug>,
  rows: readonly Row[],
): ReadonlySet<Slug> => (beside === selected ? left : amongThese(beside, rows));

const isSame = (one: Selection, other: Selection): boolean =>
  one.selected === other.selected &&
  one.beside === other.beside &&
  one.at === other.at &&
  one.active === other.active &&
  one.anchor === other.anchor;

/** A row becomes active, and the next range begins there. */
function begunAt(
  selection: Selection,
  at: number,
  rows: readonly Row[],
  selected: ReadonlySet<Slug>,
): Selection {
  const slug = rows[at]?.slug;
  return slug ? { selected, beside: selected, active: slug, anchor: slug, at } : selection;
}

function extended(
  selection: Selection,
  { to, from }: Extract<SelectionStep, { kind: 'extend' }>,
  rows: readonly Row[],
): Selection {
  const active = rows[to]?.slug;
  const known = rows.findIndex((row) => row.slug === selection.anchor);
  const begin = known < 0 ? from : known;
  const anchor = rows[begin]?.slug;
  if (!active || !anchor) return selection;
  const range = rows.slice(Math.min(begin, to), Math.max(begin, to) + 1);
  const selected = new Set(selection.beside);
  for (const row of range) selected.add(row.slug);
  return { selected, beside: selection.beside, active, anchor, at: to };
}

function flipped(selected: ReadonlySet<Slug>, row: Row | undefined): ReadonlySet<Slug> {
  if (!row) return selected;
  const others = new Set(selected);
  if (!others.delete(row.slug)) others.add(row.slug);
  return others;
}

function amongThese(slugs: ReadonlySet<Slug>, rows: readonly Row[]): ReadonlySet<Slug> {
  if (slugs.size === 0) return slugs;
  const left = rows.filter((row) => slugs.has(row.slug));
  return left.length === slugs.size ? slugs : new Set(left.map((row) => row.slug));
}
