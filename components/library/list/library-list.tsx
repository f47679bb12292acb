import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useMemo } from 'preact/hooks';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { parseQuery } from '../../../utils/search/parse-query.ts';
import type { LibraryQuery } from '../../../utils/search/query.ts';
import { useTranslate } from '../../ui/translate.tsx';
import { LibraryRow } from './library-row.tsx';
import { clickRow, type ListControls, pressKey } from './list-controls.ts';
import type { Selection } from './selection.ts';
import type { ReadReason } from './use-reason.ts';
import { useRowsInView } from './use-rows-in-view.ts';
import './library-list.css';

interface LibraryListProps
  extends Omit<ListControls, 'found' | 'at' | 'page' | 'show' | 'isOpen' | 'hasSelection'> {
  /** Gets the grid, so that other components can move the focus there. */
  grid: RefObject<HTMLDivElement | null>;
  now: number;
  /** A new query scrolls the list back to the top. */
  query: LibraryQuery;
  found: readonly ProfileSummary[];
  /** Reads why a profile is in the list, where its row doesn't show it. */
  readReason?: ReadReason | undefined;
  openSlug?: Slug | undefined;
  onScroll?: (() => void) | undefined;
  selection: Selection;
}

/**
 * All profiles found. Renders only the rows in view. The grid is one tab stop and keeps the focus: it
 * refers to the active row, because a focused row would lose the focus when it scrolls out of view.
 */
export function LibraryList({ grid, now, query, found, openSlug, ...props }: LibraryListProps) {
  const { selection, select } = props;
  const id = useId();
  const name = useTranslate()('library_profiles');
  const clauses = useMemo(() => parseQuery(query.text), [query.text]);
  const rows = useRowsInView(grid, found.length, query);
  const openIndex = useMemo(
    () => (openSlug ? found.findIndex(({ slug }) => slug === openSlug) : -1),
    [found, openSlug],
  );
  const activeIndex = selection.active ? selection.at : Math.max(0, openIndex);
  const list: ListControls = {
    ...props,
    found,
    isOpen: openSlug !== undefined,
    hasSelection: selection.selected.size > 0,
    at: activeIndex,
    page: rows.page,
    show: rows.show,
  };
  const isActiveRendered = activeIndex >= rows.start && activeIndex < rows.end;

  // nb. Before the page scrolls the list to where it was with this query.
  useLayoutEffect(() => {
    rows.show(0);
    select({ kind: 'leave' });
  }, [query]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a <table> can't contain only a part of its rows.
    <div
      ref={grid}
      class={rows.isNarrow ? 'library-grid is-narrow' : 'library-grid'}
      role="grid"
      aria-label={name}
      aria-multiselectable="true"
      aria-rowcount={found.length}
      aria-activedescendant={isActiveRendered ? `${id}-${activeIndex}` : undefined}
      tabIndex={0}
      onScroll={() => {
        rows.onScroll();
        props.onScroll?.();
      }}
      onKeyDown={(event) => pressKey(event, list)}
      onClick={(event) => clickRow(event, list)}
      onMouseDown={(event) => {
        // nb. Keeps the focus off the checkboxes, and keeps Shift+click from selecting text. The grid
        // itself is the target on its scrollbar, which must stay draggable.
        if (event.target === event.currentTarget) return;
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a <tbody> needs a <table>. */}
      <div
        class="library-rows"
        role="rowgroup"
        style={{ height: `${found.length * rows.rowHeight}px` }}
      >
        {found.slice(rows.start, rows.end).map((summary, index) => {
          const at = rows.start + index;
          return (
            // nb. By place: after a keystroke, other people take the rows, which is faster than new rows.
            <LibraryRow
              key={at}
              id={`${id}-${at}`}
              at={at}
              top={at * rows.rowHeight}
              summary={summary}
              now={now}
              clauses={clauses}
              readReason={props.readReason}
              isSelected={selection.selected.has(summary.slug)}
              isActive={at === activeIndex}
              isOpen={summary.slug === openSlug}
            />
          );
        })}
      </div>
    </div>
  );
}
