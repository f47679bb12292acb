import type { ComponentChildren, RefObject } from 'preact';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../utils/failure/failure.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { isFiltered } from '../../utils/search/filters.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';
import { FailureText } from '../fetching/failure-text.tsx';
import { Notice } from '../ui/notice.tsx';
import { useSlashKey } from '../ui/use-slash-key.ts';
import type { LibraryActions } from './library-actions.ts';
import { LibraryDetail } from './library-detail.tsx';
import { type EmptyReason, LibraryEmpty } from './library-empty.tsx';
import {
  LibraryFilters,
  type LibrarySearches,
  type LibrarySuggestions,
} from './library-filters.tsx';
import { LibraryFooter, type LibraryLoading } from './library-footer.tsx';
import { LibraryHeader } from './library-header.tsx';
import { LibrarySearch } from './library-search.tsx';
import { targetsOf } from './library-targets.ts';
import { LibraryToast, type LibraryUndo } from './library-toast.tsx';
import { LibraryToolbar } from './library-toolbar.tsx';
import { LibraryList } from './list/library-list.tsx';
import type { ReadReason } from './list/use-reason.ts';
import { useSelection } from './list/use-selection.ts';
import { filtersSet, withoutFilters } from './query-filters.ts';
import { type LibraryUnreadable, UnreadableNotice } from './unreadable-notice.tsx';
import { usePaneFocus } from './use-pane-focus.ts';
import { type ScrollPositions, useScrollPosition } from './use-scroll-position.ts';
import './library-view.css';

export interface LibraryViewProps {
  /** In milliseconds since the epoch. */
  now: number;
  query: LibraryQuery;
  /** Called at each keystroke. */
  onQuery: (query: LibraryQuery) => void;
  /** The profiles that match, best first. A new array whenever one of them changes. */
  found: readonly ProfileSummary[];
  readReason?: ReadReason | undefined;
  /** Whether the search goes on, and may find more. */
  isSearching?: boolean | undefined;
  /** What the user may have meant, if nothing is found. */
  nearQueries?: readonly string[] | undefined;
  /** The number of profiles in the library. */
  total: number;
  /** Set while the library loads. What is loaded can be searched already. */
  loading?: LibraryLoading | undefined;
  suggestions: LibrarySuggestions;
  searches: LibrarySearches;
  /** The open profile. */
  open?: Slug | undefined;
  /** The summary of the open profile, if it isn't among those found. */
  openSummary?: ProfileSummary | undefined;
  onOpen: (slug: Slug | undefined) => void;
  /** Where to scroll the panes: a new object whenever they have to. Absent ones stay where they are. */
  scrollTo?: Partial<ScrollPositions> | undefined;
  /** Called when the user scrolls a pane. */
  onScroll?: ((positions: Partial<ScrollPositions>) => void) | undefined;
  /** The content of the open profile. */
  detail?: ComponentChildren;
  /** A failure of the page itself, for example when reading the library. */
  failure?: Failure | undefined;
  undo?: LibraryUndo | undefined;
  /** The saved profiles that can't be read, if there are any. */
  unreadable?: LibraryUnreadable | undefined;
  /** Describes what is being done. Meanwhile, no other action can be started. */
  busy?: string | undefined;
  actions: LibraryActions;
}

/** The whole library page: filters, list and detail. */
export function LibraryView(props: LibraryViewProps) {
  const { now, query, onQuery, found, total, loading, open, onOpen, actions } = props;
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const detail = useRef<HTMLElement>(null);
  const filtersId = useId();
  const [areFiltersShown, showFilters] = useState(false);
  const [selection, select] = useSelection(found);
  useSlashKey(field);
  usePaneFocus(grid, detail, open !== undefined);
  useEffect(() => field.current?.focus(), []);

  const openSummary = useMemo(
    () => (open ? (props.openSummary ?? found.find(({ slug }) => slug === open)) : undefined),
    [found, open, props.openSummary],
  );
  const onListScroll = usePaneScroll('list', grid, props);
  const onDetailScroll = usePaneScroll('detail', detail, props);
  const targets = useMemo(
    () => targetsOf(found, selection.selected, openSummary),
    [found, selection.selected, openSummary],
  );
  const isDisabled = props.busy !== undefined;
  const emptyReason = emptyReasonOf(props);
  return (
    <div class={open ? 'library has-open' : 'library'}>
      <LibraryHeader
        filters={{ id: filtersId, set: filtersSet(query), areShown: areFiltersShown }}
        onShowFilters={showFilters}
        isDisabled={isDisabled}
        actions={actions}
      >
        <LibrarySearch
          field={field}
          text={query.text}
          onText={(text) => onQuery({ ...query, text })}
          onDown={() => {
            if (!selection.active) select({ kind: 'move', to: 0 });
            grid.current?.focus();
          }}
        />
      </LibraryHeader>
      <LibraryFilters
        id={filtersId}
        query={query}
        onQuery={onQuery}
        suggestions={props.suggestions}
        searches={props.searches}
        areShown={areFiltersShown}
      />
      <main class="library-main" aria-busy={isDisabled}>
        <LibraryToolbar
          numbers={{
            total,
            found: found.length,
            selected: selection.selected.size,
            isSearch: isFiltered(query),
          }}
          targets={targets}
          isDisabled={isDisabled}
          onSelectAll={(all) => select({ kind: all ? 'all' : 'none' })}
          actions={actions}
        />
        <div class="library-people" aria-busy={props.isSearching === true}>
          {props.failure && (
            <Notice role="alert">
              <FailureText failure={props.failure} />
            </Notice>
          )}
          {props.unreadable && <UnreadableNotice {...props.unreadable} />}
          <LibraryList
            grid={grid}
            now={now}
            query={query}
            found={found}
            readReason={props.readReason}
            openSlug={open}
            onScroll={onListScroll}
            selection={selection}
            select={select}
            open={onOpen}
            star={(slug, starred) => !isDisabled && actions.star([slug], starred)}
            remove={(slug) =>
              !isDisabled && actions.remove(selection.selected.size > 0 ? targets.slugs : [slug])
            }
          />
          {emptyReason && (
            <LibraryEmpty
              reason={emptyReason}
              nearQueries={props.nearQueries}
              onSearch={(text) => {
                onQuery({ ...query, text });
                field.current?.focus();
              }}
              onReset={() => {
                onQuery(withoutFilters({ ...query, text: '' }));
                field.current?.focus();
              }}
            />
          )}
        </div>
        <LibraryDetail
          pane={detail}
          isOpen={open !== undefined}
          onBack={() => onOpen(undefined)}
          onScroll={onDetailScroll}
        >
          {props.detail}
        </LibraryDetail>
        <LibraryToast undo={props.undo} busy={props.busy} />
      </main>
      <LibraryFooter
        loading={props.failure ? undefined : loading}
        isDisabled={isDisabled || total === 0}
        onDeleteEverything={actions.deleteEverything}
      />
    </div>
  );
}

/** Scrolls a pane as the page wants, and tells the page where the user scrolls it to. */
function usePaneScroll(
  name: keyof ScrollPositions,
  pane: RefObject<HTMLElement | null>,
  { scrollTo, onScroll }: Pick<LibraryViewProps, 'scrollTo' | 'onScroll'>,
): () => void {
  const top = scrollTo?.[name];
  const goal = useMemo(() => (top === undefined ? undefined : { top }), [scrollTo]);
  const report = useCallback((top: number) => onScroll?.({ [name]: top }), [name, onScroll]);
  return useScrollPosition(pane, goal, report);
}

function emptyReasonOf({
  found,
  total,
  loading,
  query,
  failure,
  isSearching,
}: LibraryViewProps): EmptyReason | undefined {
  if (found.length > 0) return undefined;
  // nb. A library that can't be read is neither loading nor empty.
  if (loading?.loaded === 0 && failure) return undefined;
  if (loading) return loading.loaded > 0 && isFiltered(query) ? 'no-match-yet' : 'loading';
  if (total === 0) return 'empty';
  return isSearching ? 'searching' : 'no-match';
}
