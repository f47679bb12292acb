import type { ComponentChildren, RefObject } from 'preact';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../utils/failure/failure.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { LimitUsage } from '../../utils/rate-limit/limits.ts';
import type { StartTimes } from '../../utils/rate-limit/start-times.ts';
import { isFiltered } from '../../utils/search/filters.ts';
import type { LibraryArea } from '../../utils/search/library-address.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';
import type { Task } from '../../utils/task/task.ts';
import type { ListsToChoose } from '../annotation/lists-menu.tsx';
import type { Watches } from '../annotation/watch-menu.tsx';
import { ActiveFetches } from '../fetching/active-fetches.tsx';
import { FaultNotice } from '../fetching/fault-notice.tsx';
import { LimitsBar } from '../fetching/limits-bar.tsx';
import { useShortcutsDialog } from '../ui/shortcuts-dialog.tsx';
import { usePageKeys } from '../ui/use-page-keys.ts';
import { useSlashKey } from '../ui/use-slash-key.ts';
import type { LibraryActions } from './library-actions.ts';
import { LibraryDetail } from './library-detail.tsx';
import { type EmptyReason, LibraryEmpty } from './library-empty.tsx';
import {
  LibraryFilters,
  type LibrarySearches,
  type LibrarySuggestions,
} from './library-filters.tsx';
import {
  type LibraryBackup,
  LibraryFooter,
  type LibraryLoading,
  type LibraryReparsing,
} from './library-footer.tsx';
import { LibraryHeader } from './library-header.tsx';
import { LibrarySearch } from './library-search.tsx';
import { type LibraryBusy, LibraryToast, type LibraryUndo } from './library-toast.tsx';
import { LibraryToolbar } from './library-toolbar.tsx';
import { LibraryList } from './list/library-list.tsx';
import type { ReadReason } from './list/use-reason.ts';
import { useSelection } from './list/use-selection.ts';
import { LibraryRail, type QueueProgress } from './lists/library-rail.tsx';
import { type ListActions, ListBar } from './lists/list-bar.tsx';
import { TagBar } from './lists/tag-bar.tsx';
import type { PaletteContext } from './palette/palette-commands.ts';
import { filtersSet, withoutFilters } from './query-filters.ts';
import { shortcutsOf } from './shortcuts.ts';
import { type LibraryUnreadable, UnreadableNotice } from './unreadable-notice.tsx';
import type { KeyedMenu, MenuKeys } from './use-menu-keys.ts';
import { type LibraryPalette, usePalette } from './use-palette.tsx';
import { usePaneFocus } from './use-pane-focus.ts';
import { useReturnFocus } from './use-return-focus.ts';
import { type ScrollPositions, useScrollPosition } from './use-scroll-position.ts';
import './library-view.css';

export interface LibraryViewProps {
  /** In milliseconds since the epoch. */
  now: number;
  /** What the main area shows. */
  area?: LibraryArea | undefined;
  onArea: (area: LibraryArea) => void;
  /** What it shows instead of people. */
  areaContent?: ComponentChildren;
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
  /** Set while the library is parsed again after an update. */
  reparsing?: LibraryReparsing | undefined;
  /** Absent if there is nothing to back up. */
  backup?: LibraryBackup | undefined;
  suggestions: LibrarySuggestions;
  fetches: {
    readonly tasks: readonly Task[];
    readonly names: ReadonlyMap<Slug, string>;
    readonly startTimes?: StartTimes;
    readonly usage?: LimitUsage;
  };
  /** Absent until it is read. */
  queue?: QueueProgress | undefined;
  /** How many news the user hasn't seen. */
  unreadNews?: number | undefined;
  watches: Watches;
  lists: ListsToChoose;
  listActions: ListActions & { create(name: string): void };
  menuKeys: MenuKeys;
  palette?: LibraryPalette | undefined;
  /** Whether the keyboard is one of Apple's. */
  isApple?: boolean | undefined;
  searches: LibrarySearches;
  /** The open profile. */
  open?: Slug | undefined;
  /** `follows` if it only follows the active row of the list. */
  onOpen: (slug: Slug | undefined, follows?: boolean) => void;
  /** Where to scroll the panes: a new object whenever they have to. Absent ones stay where they are. */
  scrollTo?: Partial<ScrollPositions> | undefined;
  /** Called when the user scrolls a pane. */
  onScroll?: ((positions: Partial<ScrollPositions>) => void) | undefined;
  /** The content of the open profile. */
  detail?: ComponentChildren;
  /** Shown above the people. */
  notices?: ComponentChildren;
  /** A failure of the page itself, for example when reading the library. */
  failure?: Failure | undefined;
  undo?: LibraryUndo | undefined;
  /** The saved profiles that can't be read, if there are any. */
  unreadable?: LibraryUnreadable | undefined;
  /** What is being done. Meanwhile, no other action can be started. */
  busy?: LibraryBusy | undefined;
  actions: LibraryActions;
}

/** The whole library page: lists and filters, people, and the open profile. */
export function LibraryView(props: LibraryViewProps) {
  const { now, query, onQuery, found, total, loading, open, onOpen, actions, menuKeys } = props;
  const { area = 'people', isApple = false } = props;
  const isPeople = area === 'people';
  const field = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const areaPane = useRef<HTMLDivElement>(null);
  const main = isPeople ? grid : areaPane;
  const detail = useRef<HTMLElement>(null);
  const filtersId = useId();
  const [areFiltersShown, showFilters] = useState(false);
  const [selection, select] = useSelection(found);
  useSlashKey(field);
  usePaneFocus(main, detail, open !== undefined);
  useReturnFocus(grid, area);
  useEffect(() => field.current?.focus(), []);

  const onListScroll = usePaneScroll('list', main, props);
  const onDetailScroll = usePaneScroll('detail', detail, props);
  const { selected } = selection;
  const people = useMemo(
    () => (selected.size > 0 ? found.filter(({ slug }) => selected.has(slug)) : []),
    [found, selected],
  );
  const slugs = useMemo(() => slugsOf(people), [people]);
  const tags = useMemo(() => props.suggestions.tags.map(({ tag }) => tag), [props.suggestions]);
  const isDisabled = props.busy !== undefined;
  const { list: listId } = query;
  const list = props.lists.lists.find(({ id }) => id === listId);
  const shortcuts = useShortcutsDialog(shortcutsOf(area), isApple);
  const askFor = (menu: KeyedMenu, slug: Slug) => {
    if (menu === 'copy' && people.length > 0) return actions.copyRows(slugs);
    if (menu !== 'note' && people.length > 0) return menuKeys.ask(menu);
    // nb. The pane takes the focus when the profile is there.
    if (open === undefined) onOpen(slug);
    menuKeys.ask(menu);
  };
  const isSearch = listId !== undefined || isFiltered(query);
  const palette = usePalette(
    props.palette,
    {
      ...paletteContext(props, isSearch, people.length === 0 ? askFor : undefined),
      onNewList: () => {
        showFilters(true);
        menuKeys.ask('new-list');
      },
      onShortcuts: shortcuts.show,
    },
    { main, detail },
  );
  usePageKeys(
    { 'mod+z': props.undo?.onUndo, '?': shortcuts.show },
    { whileTyping: { 'mod+k': palette.show }, isApple },
  );
  const emptyReason = emptyReasonOf(props);
  const reorder =
    list && query.sort === 'list'
      ? (slug: Slug, step: -1 | 1) => props.listActions.reorder(list, found, slug, step)
      : undefined;
  return (
    <div class={libraryClass(area, open)}>
      <LibraryHeader
        filters={{ id: filtersId, set: filtersSet(query), areShown: areFiltersShown }}
        onShowFilters={showFilters}
        onPalette={palette.show}
        isApple={isApple}
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
      <LibraryRail
        id={filtersId}
        isShown={areFiltersShown}
        area={area}
        onArea={props.onArea}
        query={query}
        onQuery={onQuery}
        total={total}
        lists={props.lists.lists}
        queue={props.queue}
        unreadNews={props.unreadNews}
        menuKeys={menuKeys}
        onCreate={props.listActions.create}
      >
        <LibraryFilters
          query={query}
          onQuery={onQuery}
          suggestions={props.suggestions}
          searches={props.searches}
        />
        {props.fetches.usage && (
          <div class="rail-fetches">
            {props.fetches.tasks.length > 0 && (
              <ActiveFetches
                tasks={props.fetches.tasks}
                names={props.fetches.names}
                startTimes={props.fetches.startTimes}
                now={now}
                onShow={onOpen}
                onCommand={actions.command}
              />
            )}
            <LimitsBar usage={props.fetches.usage} />
          </div>
        )}
      </LibraryRail>
      <main class="library-main" aria-busy={isDisabled}>
        {isPeople ? (
          <>
            <LibraryToolbar
              numbers={{
                total,
                found: found.length,
                isSearch,
              }}
              found={found}
              selected={people}
              isDisabled={isDisabled}
              lists={props.lists}
              tags={tags}
              watches={props.watches}
              menuKeys={menuKeys}
              onSelectAll={(all) => select({ kind: all ? 'all' : 'none' })}
              onReorder={reorder}
              actions={actions}
            />
            <div class="library-people" aria-busy={props.isSearching === true}>
              {props.failure && <FaultNotice failure={props.failure} />}
              {list && (
                <ListBar
                  list={list}
                  lists={props.lists.lists}
                  counts={props.queue?.byList.get(list.id)}
                  watches={props.watches}
                  actions={props.listActions}
                />
              )}
              <TagBar query={query} watches={props.watches} />
              {props.notices}
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
                close={() => onOpen(undefined)}
                star={(slug, starred) =>
                  !isDisabled &&
                  (slugs.length > 0
                    ? actions.star(slugs, !people.every((each) => each.starred))
                    : actions.star([slug], starred))
                }
                remove={(slug) => !isDisabled && actions.remove(slugs.length > 0 ? slugs : [slug])}
                refresh={(slug) =>
                  !isDisabled && actions.refresh?.(slugs.length > 0 ? slugs : [slug])
                }
                menu={askFor}
                reorder={reorder}
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
          </>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the area must be scrollable with the keyboard.
          <div class="library-area" ref={areaPane} tabIndex={0} onScroll={onListScroll}>
            {props.failure && <FaultNotice failure={props.failure} />}
            {props.areaContent}
          </div>
        )}
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
        now={now}
        reparsing={props.reparsing}
        backup={props.backup}
        isApple={isApple}
        onShortcuts={shortcuts.show}
      />
      {shortcuts.view}
      {palette.view}
    </div>
  );
}

/** nb. A comparison has the room of the detail, too, while nobody is open. */
function libraryClass(area: LibraryArea, open: Slug | undefined): string {
  if (open) return 'library has-open';
  return area === 'compare' ? 'library is-wide' : 'library';
}

/** What the palette of commands is about, as far as the page knows it. */
function paletteContext(
  { lists, searches, undo, busy, onOpen, ...props }: LibraryViewProps,
  isSearch: boolean,
  onMenu: PaletteContext['onMenu'],
) {
  return {
    total: props.total,
    found: isSearch ? props.found : undefined,
    onMenu,
    lists: lists.lists,
    searches: searches.saved,
    isDisabled: busy !== undefined,
    onArea: props.onArea,
    onQuery: props.onQuery,
    onOpen,
    onUndo: undo?.onUndo,
    actions: props.actions,
  };
}

const slugsOf = (people: readonly ProfileSummary[]) => people.map(({ slug }) => slug);

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
  if (query.list !== undefined && !isFiltered(query)) return 'empty-list';
  if (total === 0) return 'empty';
  return isSearching ? 'searching' : 'no-match';
}
