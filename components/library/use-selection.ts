import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { Slug } from '../../utils/profile/slug.ts';
import {
  amongRows,
  nothingSelected,
  type Selection,
  type SelectionStep,
  select,
} from './selection.ts';

type Rows = readonly { readonly slug: Slug }[];

interface Held {
  readonly selection: Selection;
  /** The rows that the selection was made among. */
  readonly rows: Rows;
}

/** A step, or none: then the rows are other ones. */
interface Act {
  readonly step?: SelectionStep;
  readonly rows: Rows;
}

const settled = (held: Held, rows: Rows): Held =>
  held.rows === rows ? held : { rows, selection: amongRows(held.selection, rows) };

function afterAct(held: Held, { step, rows }: Act): Held {
  const before = settled(held, rows);
  return step ? { rows, selection: select(before.selection, step, rows) } : before;
}

/** What is selected among the rows; in the very render that brings other rows, it is among those. */
export function useSelection(rows: Rows): [Selection, (step: SelectionStep) => void] {
  const [held, act] = useReducer(afterAct, { selection: nothingSelected, rows });
  const now = useMemo(() => settled(held, rows), [held, rows]);
  // nb. Who has gone stays gone: without this, he would be selected again as soon as he is found again.
  useEffect(() => {
    if (now !== held) act({ rows });
  }, [now, held, rows]);
  return [now.selection, (step) => act({ step, rows })];
}
