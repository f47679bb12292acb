import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { rowByKey } from './grid-keys.ts';
import type { SelectionStep } from './selection.ts';

/** What clicks and keys in the list of the library act upon. */
export interface ListControls {
  readonly found: readonly ProfileSummary[];
  /** The place of the row that keys act upon, and how many rows a page leaps over. */
  readonly at: number;
  readonly page: number;
  select(step: SelectionStep): void;
  /** Scrolls so that the row is in view. */
  show(at: number): void;
  open(slug: Slug): void;
  star(slug: Slug, starred: boolean): void;
  /** Asks to remove what is selected, or else the row. */
  remove(slug: Slug): void;
}

/** A click in the list: on a row's checkbox, on its star, or anywhere else on it. */
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

/** A key pressed in the list; one that it has no use for goes on to the page. */
export function pressKey(event: KeyboardEvent, list: ListControls): void {
  if (event.altKey) return;
  const isOurs = event.ctrlKey || event.metaKey ? chord(event, list) : key(event, list);
  if (isOurs) event.preventDefault();
}

function chord({ key, shiftKey }: KeyboardEvent, { select }: ListControls): boolean {
  if (key.toLowerCase() !== 'a' || shiftKey) return false;
  select({ kind: 'all' });
  return true;
}

function key(event: KeyboardEvent, list: ListControls): boolean {
  const { found, at, page } = list;
  const to = rowByKey(event.key, { at, count: found.length, page });
  if (to !== undefined) {
    list.select(event.shiftKey ? { kind: 'extend', to, from: at } : { kind: 'move', to });
    list.show(to);
    return true;
  }
  if (event.key === 'Escape') {
    list.select({ kind: 'none' });
    return true;
  }
  const row = found[at];
  return row !== undefined && keyOnRow(event.key, row.slug, list);
}

function keyOnRow(key: string, slug: Slug, { at, select, open, remove }: ListControls): boolean {
  switch (key) {
    case ' ':
      select({ kind: 'toggle', at });
      return true;
    case 'Enter':
      select({ kind: 'move', to: at });
      open(slug);
      return true;
    case 'Delete':
      remove(slug);
      return true;
    default:
      return false;
  }
}
