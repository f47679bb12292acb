import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
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
import { LibraryFilters, type LibrarySuggestions } from './library-filters.tsx';
import { LibraryFooter, type LibraryLoading } from './library-footer.tsx';
import { LibraryHeader } from './library-header.tsx';
import { LibraryList } from './library-list.tsx';
import { LibrarySearch } from './library-search.tsx';
import { targetsOf } from './library-targets.ts';
import { LibraryToast, type LibraryUndo } from './library-toast.tsx';
import { LibraryToolbar } from './library-toolbar.tsx';
import { filtersSet, withoutFilters } from './query-filters.ts';
import { usePaneFocus } from './use-pane-focus.ts';
import { useSelection } from './use-selection.ts';
import './library-view.css';

export interface LibraryViewProps {
  /** Milliseconds since the epoch; ages are told from it. */
  now: number;
  /** As asked; `onQuery` gets it at every keystroke. */
  query: LibraryQuery;
  onQuery: (query: LibraryQuery) => void;
  /** The answer, best first: another array when anything in it is different. */
  found: readonly ProfileSummary[];
  /** How many profiles the library holds. */
  total: number;
  /** While it is being read. What has been read can be searched already. */
  loading?: LibraryLoading | undefined;
  suggestions: LibrarySuggestions;
  /** Whose profile is open; and its summary where it is not among the found. */
  open?: Slug | undefined;
  openSummary?: ProfileSummary | undefined;
  onOpen: (slug: Slug | undefined) => void;
  /** What is shown of the open profile. */
  detail?: ComponentChildren;
  /** What went wrong with the page's own reading and writing, where something did. */
  trouble?: Failure | undefined;
  undo?: LibraryUndo | undefined;
  /** What is being done, in words; meanwhile nothing else can be begun. */
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
  const targets = useMemo(
    () => targetsOf(found, selection.selected, openSummary),
    [found, selection.selected, openSummary],
  );
  const isOff = props.busy !== undefined;
  const blank = blankOf(props);
  return (
    <div class={open ? 'library has-open' : 'library'}>
      <LibraryHeader
        filters={{ id: filtersId, set: filtersSet(query), areShown: areFiltersShown }}
        onFilters={showFilters}
        isOff={isOff}
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
        areShown={areFiltersShown}
      />
      <main class="library-main" aria-busy={isOff}>
        <LibraryToolbar
          numbers={{
            total,
            found: found.length,
            selected: selection.selected.size,
            isSearch: isFiltered(query),
          }}
          targets={targets}
          isOff={isOff}
          onSelectAll={(all) => select({ kind: all ? 'all' : 'none' })}
          actions={actions}
        />
        <div class="library-people">
          {props.trouble && (
            <Notice role="alert">
              <FailureText failure={props.trouble} />
            </Notice>
          )}
          <LibraryList
            grid={grid}
            now={now}
            query={query}
            found={found}
            openSlug={open}
            selection={selection}
            select={select}
            open={onOpen}
            star={(slug, starred) => !isOff && actions.star([slug], starred)}
            remove={(slug) =>
              !isOff && actions.remove(selection.selected.size > 0 ? targets.slugs : [slug])
            }
          />
          {blank && (
            <LibraryEmpty
              blank={blank}
              onReset={() => {
                onQuery(withoutFilters({ ...query, text: '' }));
                field.current?.focus();
              }}
            />
          )}
        </div>
        <LibraryDetail pane={detail} isOpen={open !== undefined} onBack={() => onOpen(undefined)}>
          {props.detail}
        </LibraryDetail>
        <LibraryToast undo={props.undo} busy={props.busy} />
      </main>
      <LibraryFooter
        loading={loading}
        isOff={isOff || total === 0}
        onDeleteEverything={actions.deleteEverything}
      />
    </div>
  );
}

function blankOf({ found, total, loading, query }: LibraryViewProps): EmptyReason | undefined {
  if (found.length > 0) return undefined;
  if (loading) return loading.loaded > 0 && isFiltered(query) ? 'nobody-yet' : 'loading';
  return total === 0 ? 'empty' : 'nobody';
}
