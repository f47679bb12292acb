import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { Slug } from '../../../utils/profile/slug.ts';
import {
  amongRows,
  isNothing,
  nothingSelected,
  type Selection,
  type SelectionStep,
  select,
} from './selection.ts';

type Rows = readonly { readonly slug: Slug }[];

interface State {
  readonly selection: Selection;
  /** The rows that the selection belongs to. Empty if nothing is selected: then it belongs to any. */
  readonly rows: Rows;
}

/** A step of the user, or only a change of the rows. */
interface Action {
  readonly step?: SelectionStep;
  readonly rows: Rows;
}

const noRows: Rows = [];
const initial: State = { selection: nothingSelected, rows: noRows };

const stateOf = (selection: Selection, rows: Rows): State => ({
  selection,
  rows: isNothing(selection) ? noRows : rows,
});

/** nb. With nothing selected, another search needn't render the page once more. */
const withRows = (state: State, rows: Rows): State =>
  state.rows === rows || isNothing(state.selection)
    ? state
    : stateOf(amongRows(state.selection, rows), rows);

function reduce(state: State, { step, rows }: Action): State {
  const current = withRows(state, rows);
  const selection = step ? select(current.selection, step, rows) : current.selection;
  return selection === current.selection ? current : stateOf(selection, rows);
}

/** Keeps the selection of a list. It matches the rows in the same render that changes them. */
export function useSelection(rows: Rows): [Selection, (step: SelectionStep) => void] {
  const [state, dispatch] = useReducer(reduce, initial);
  const current = useMemo(() => withRows(state, rows), [state, rows]);
  // nb. Without this, rows that were gone would be selected again when they come back.
  useEffect(() => {
    if (current !== state) dispatch({ rows });
  }, [current, state, rows]);
  return [current.selection, (step) => dispatch({ step, rows })];
}
