import { within } from '@testing-library/preact';
import { vi } from 'vitest';
import type { ListsToChoose } from '../../../components/annotation/lists-menu.tsx';
import type { Watches } from '../../../components/annotation/watch-menu.tsx';
import { LibraryView, type LibraryViewProps } from '../../../components/library/library-view.tsx';
import { useMenuKeys } from '../../../components/library/use-menu-keys.ts';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { defaultQuery } from '../../../utils/search/query.ts';
import { HOUR, NOW } from '../people.ts';
import { show } from '../render.tsx';

/** Creates people: `Person 0` with the slug `p0`, and so on. */
export const crowd = (count: number): readonly ProfileSummary[] =>
  Array.from({ length: count }, (_, index) => ({
    slug: `p${index}` as Slug,
    name: `Person ${index}`,
    fetchedAt: NOW - index * HOUR,
  }));

export const suggestions = {
  titles: ['Analyst'],
  companies: ['Acme', 'Globex'],
  locations: ['Oslo'],
  tags: [
    { tag: 'hot', count: 1200 },
    { tag: 'q3', count: 2 },
  ],
};

/** No lists, and nobody in them. */
export const noLists: ListsToChoose = {
  lists: [],
  members: new Map(),
  setMembers() {},
  createWith() {},
};

/** Nobody is watched. */
export const noWatches: Watches = { everyDays: new Map(), edit() {} };

function Library(props: Omit<LibraryViewProps, 'menuKeys'>) {
  return <LibraryView menuKeys={useMenuKeys()} {...props} />;
}

/** Renders a library page. Its callbacks are spies. */
export function showLibrary(props: Partial<LibraryViewProps> = {}) {
  const actions = {
    star: vi.fn(),
    tag: vi.fn(),
    refresh: vi.fn(),
    command: vi.fn(),
    copyRows: vi.fn(),
    remove: vi.fn(),
    compare: vi.fn(),
    exportProfiles: vi.fn(),
    sendTo: vi.fn(),
    importProfiles: vi.fn(),
    importList: vi.fn(),
    openOptions: vi.fn(),
  };
  const listActions = {
    create: vi.fn(),
    rename: vi.fn(),
    move: vi.fn(),
    remove: vi.fn(),
    reorder: vi.fn(),
  };
  const lists = { ...noLists, setMembers: vi.fn(), createWith: vi.fn() };
  const onQuery = vi.fn();
  const onOpen = vi.fn();
  const onArea = vi.fn();
  const view = (changes: Partial<LibraryViewProps>) => {
    const all = { ...props, ...changes };
    return (
      <Library
        now={NOW}
        query={defaultQuery}
        onArea={onArea}
        onQuery={onQuery}
        found={[]}
        total={all.found?.length ?? 0}
        suggestions={suggestions}
        fetches={{ tasks: [], names: new Map() }}
        lists={lists}
        watches={noWatches}
        listActions={listActions}
        searches={{ saved: [], edit: vi.fn() }}
        onOpen={onOpen}
        actions={actions}
        {...all}
      />
    );
  };
  const shown = show(view({}));
  const grid = () => shown.getByRole('grid', { name: 'Profiles' });
  const row = (name: string) => within(grid()).getByRole('row', { name });
  return {
    ...shown,
    actions,
    lists,
    listActions,
    onQuery,
    onOpen,
    onArea,
    /** Renders the page with the initial props and these changes. */
    change: (changes: Partial<LibraryViewProps>) => shown.reshow(view(changes)),
    grid,
    row,
    search: () => shown.getByRole('searchbox', { name: 'Search library' }) as HTMLInputElement,
    button: (name: string) => shown.getByRole('button', { name }),
    checkbox: (name: string) => shown.getByRole('checkbox', { name }) as HTMLInputElement,
    isSelected: (name: string) => row(name).getAttribute('aria-selected') === 'true',
    /** The names in the selected rows that are rendered. */
    selected: () =>
      within(grid())
        .queryAllByRole('row', { selected: true })
        .map((row) => row.querySelector('[id$="-name"]')?.textContent),
    /** The name in the row that the grid refers to as active. */
    active: () => {
      const id = grid().getAttribute('aria-activedescendant');
      return id ? document.getElementById(`${id}-name`)?.textContent : undefined;
    },
  };
}
