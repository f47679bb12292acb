import { rowByKey } from './row-by-key.ts';

/** How many rows PageUp and PageDown move by: about as many as fit on a screen. */
const page = 10;

/**
 * Lets the arrow keys, PageUp, PageDown, Home and End move the focus from row to row of a list. Use it as the
 * `ref` of a list whose rows have buttons.
 */
export function listKeys(list: HTMLElement | null): void {
  // nb. The same function each time, so the browser adds it once.
  list?.addEventListener('keydown', moveInList);
}

/** Moves the focus to the first row of a list. */
export function focusFirstRow(list: HTMLElement | null): void {
  buttonsIn(list?.firstElementChild)[0]?.focus();
}

/** nb. It stays at the same place within the rows, so that one action can be done for one after the other. */
function moveInList(event: KeyboardEvent): void {
  const { key, currentTarget: list, target } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(list instanceof HTMLElement && target instanceof HTMLElement)) return;
  const rows = [...list.children];
  const at = rows.findIndex((row) => row.contains(target));
  const place = buttonsIn(rows[at]).indexOf(target);
  const to = rowByKey(key, { at, count: rows.length, page });
  if (place < 0 || to === undefined) return;
  event.preventDefault();
  const buttons = buttonsIn(rows[to]);
  buttons[Math.min(place, buttons.length - 1)]?.focus();
}

const buttonsIn = (row: Element | null | undefined): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('button') ?? []),
];
