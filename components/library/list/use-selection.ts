import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { Slug } from '../../../utils/profile/slug.ts';
import {
  amongRows,
  nothingSelected,
  type Selection,
  type SelectionStep,
  select,
} from './selection.ts';

type Rows = readonly { readonly slug: Slug }[];

interface State {
  readonly selection: Selection;
  /** The rows that the selection belongs to. */
  readonly rows: Rows;
}

/** A step of the user, or only a change of the rows. */
interface Action {
  readonly step?: SelectionStep;
  readonly rows: Rows;
}

const withRows = (state: State, rows: Rows): State =>
  state.rows === rows ? state : { rows, selection: amongRows(state.selection, rows) };

function reduce(state: State, { step, rows }: Action): State {
  const current = withRows(state, rows);
  return step ? { rows, selection: select(current.selection, step, rows) } : current;
}

/** Keeps the selection of a list. It matches the rows in the same render that changes them. */
export function useSelection(rows: Rows): [Selection, (step: SelectionStep) => void] {
  const [state, dispatch] = useReducer(reduce, { selection: nothingSelected, rows });
  const current = useMemo(() => withRows(state, rows), [state, rows]);
  // nb. Without this, rows that were gone would be selected again when they come back.
  useEffect(() => {
    if (current !== state) dispatch({ rows });
  }, [current, state, rows]);
  return [current.selection, (step) => dispatch({ step, rows })];
}
