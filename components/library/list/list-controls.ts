import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { rowByKey } from '../../ui/row-by-key.ts';
import type { KeyedMenu } from '../use-menu-keys.ts';
import type { SelectionStep } from './selection.ts';

/** What clicks and keys in the list act on. */
export interface ListControls {
  readonly found: readonly ProfileSummary[];
  /** The index of the active row. */
  readonly at: number;
  /** The number of rows that PageUp and PageDown move by. */
  readonly page: number;
  select(step: SelectionStep): void;
  /** Scrolls a row into view. */
  show(at: number): void;
  /** `follows` if it only follows the active row. */
  open(slug: Slug, follows?: boolean): void;
  star(slug: Slug, starred: boolean): void;
  /** Removes the selected profiles, or this one if none is selected. */
  remove(slug: Slug): void;
  /** Opens a menu for the selected profiles, or for this one if none is selected. */
  menu(menu: KeyedMenu, slug: Slug): void;
  /** Fetches the selected profiles again, or this one if none is selected. */
  refresh(slug: Slug): void;
  /** Whether a profile is open. Then the one that becomes active opens, too. */
  readonly isOpen: boolean;
  /** Moves a person up (-1) or down (1) in the open list. Absent if the people are in another order. */
  readonly reorder: ((slug: Slug, step: -1 | 1) => void) | undefined;
  /** Closes the open profile. */
  close(): void;
  /** Whether any row is selected. */
  readonly hasSelection: boolean;
}

/** Handles a click on a row's checkbox, on its star, or anywhere else in it. */
export function clickRow(event: MouseEvent, list: ListControls): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const at = Number(target?.closest<HTMLElement>('[data-at]')?.dataset.at);
  const row = list.found[at];
  if (!target || !row) return;
  if (event.shiftKey) list.select({ kind: 'extend', to: at, from: at });
  else if (event.ctrlKey || event.metaKey || target.closest('.library-check'))
    list.select({ kind: 'toggle', at });
  else if (target.closest('.library-star')) list.star(row.slug, !row.starred);
  else {
    list.select({ kind: 'move', to: at });
    list.open(row.slug);
  }
}

/** Handles a key that was pressed in the list. Keys without a function are left to the page. */
export function pressKey(event: KeyboardEvent, list: ListControls): void {
  const isHandled = event.altKey
    ? handleMove(event, list)
    : event.ctrlKey || event.metaKey
      ? handleShortcut(event, list)
      : handleKey(event, list);
  if (isHandled) event.preventDefault();
}

function handleMove({ key }: KeyboardEvent, { found, at, reorder }: ListControls): boolean {
  const row = found[at];
  const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : undefined;
  if (!row || !reorder || step === undefined) return false;
  reorder(row.slug, step);
  return true;
}

function handleShortcut({ key, shiftKey, metaKey }: KeyboardEvent, list: ListControls): boolean {
  const row = list.found[list.at];
  if (shiftKey) return false;
  if (key.toLowerCase() === 'a') list.select({ kind: 'all' });
  // nb. Apple's keyboards have no Delete key.
  else if (key === 'Backspace' && metaKey && row) list.remove(row.slug);
  else return false;
  return true;
}

function handleKey(event: KeyboardEvent, list: ListControls): boolean {
  const { found, at, page } = list;
  const to = rowByKey(event.key, { at, count: found.length, page });
  if (to !== undefined) {
    list.select(event.shiftKey ? { kind: 'extend', to, from: at } : { kind: 'move', to });
    list.show(to);
    const row = found[to];
    if (row && list.isOpen && !event.shiftKey) list.open(row.slug, true);
    return true;
  }
  if (event.key === 'Escape') {
    if (list.hasSelection) list.select({ kind: 'none' });
    else list.close();
    return true;
  }
  const row = found[at];
  return row !== undefined && handleRowKey(event.key.toLowerCase(), row, list);
}

/** The menu that each letter opens. */
const menus: Readonly<Record<string, KeyedMenu>> = { t: 'tags', l: 'lists', n: 'note', c: 'copy' };

function handleRowKey(key: string, { slug, starred }: ProfileSummary, list: ListControls): boolean {
  const { at, select, open, remove } = list;
  const menu = menus[key];
  if (menu) {
    list.menu(menu, slug);
    return true;
  }
  switch (key) {
    case ' ':
    case 'x':
      select({ kind: 'toggle', at });
      return true;
    case 'enter':
      select({ kind: 'move', to: at });
      open(slug);
      return true;
    case 'delete':
      remove(slug);
      return true;
    case 's':
      list.star(slug, !starred);
      return true;
    case 'r':
      list.refresh(slug);
      return true;
    default:
      return false;
  }
}
