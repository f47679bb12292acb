import type { RefObject } from 'preact';
import { useEffect, useId, useMemo } from 'preact/hooks';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';
import { useTranslate } from '../ui/translate.tsx';
import { LibraryRow } from './library-row.tsx';
import { clickRow, type ListControls, pressKey } from './list-controls.ts';
import type { Selection } from './selection.ts';
import { useRowsInView } from './use-rows-in-view.ts';
import './library-list.css';

interface LibraryListProps extends Pick<ListControls, 'select' | 'open' | 'star' | 'remove'> {
  /** The grid, for whoever leads the focus there. */
  grid: RefObject<HTMLDivElement | null>;
  now: number;
  /** What was asked for: the answer to another question is shown from its top. */
  query: LibraryQuery;
  found: readonly ProfileSummary[];
  openSlug?: Slug | undefined;
  selection: Selection;
}

/**
 * Everybody found, of whom only those in view are drawn. One stop for the Tab key: the grid keeps
 * the focus and names the row that keys act upon, so that no row can take the focus away with it.
 */
export function LibraryList({ grid, now, query, found, openSlug, ...props }: LibraryListProps) {
  const { selection, select } = props;
  const id = useId();
  const name = useTranslate()('library_profiles');
  const rows = useRowsInView(grid, found.length);
  const openAt = useMemo(
    () => (openSlug ? found.findIndex(({ slug }) => slug === openSlug) : -1),
    [found, openSlug],
  );
  const at = selection.active ? selection.at : Math.max(0, openAt);
  const list: ListControls = { ...props, found, at, page: rows.page, show: rows.show };

  useEffect(() => {
    rows.show(0);
    select({ kind: 'leave' });
  }, [query]);

  return (
    // biome-ignore lint/a11y/useSemanticElements: what is drawn is a part of it, which no <table> can be.
    <div
      ref={grid}
      class={rows.isNarrow ? 'library-grid is-narrow' : 'library-grid'}
      role="grid"
      aria-label={name}
      aria-multiselectable="true"
      aria-rowcount={found.length}
      aria-activedescendant={at >= rows.start && at < rows.end ? `${id}-${at}` : undefined}
      tabIndex={0}
      onScroll={rows.onScroll}
      onKeyDown={(event) => pressKey(event, list)}
      onClick={(event) => clickRow(event, list)}
      onMouseDown={(event) => {
        // nb. So no checkbox takes the focus, and a shift-click marks no text. Beside the rows lies the
        // scrollbar, which must be left to drag.
        if (event.target === event.currentTarget) return;
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: no <tbody> without a <table>. */}
      <div
        class="library-rows"
        role="rowgroup"
        style={{ height: `${found.length * rows.rowHeight}px` }}
      >
        {found.slice(rows.start, rows.end).map((summary, index) => {
          const place = rows.start + index;
          return (
            <LibraryRow
              key={summary.slug}
              id={`${id}-${place}`}
              at={place}
              top={place * rows.rowHeight}
              summary={summary}
              now={now}
              isSelected={selection.selected.has(summary.slug)}
              isActive={place === at}
              isOpen={summary.slug === openSlug}
            />
          );
        })}
      </div>
    </div>
  );
}
