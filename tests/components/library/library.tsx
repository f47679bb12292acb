import { within } from '@testing-library/preact';
import { vi } from 'vitest';
import { LibraryView, type LibraryViewProps } from '../../../components/library/library-view.tsx';
import type { ProfileSummary } from '../../../utils/profile/profile-summary.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { defaultQuery } from '../../../utils/search/query.ts';
import { HOUR, NOW } from '../people.ts';
import { show } from '../render.tsx';

/** As many people as asked for: `Person 0` with the slug `p0`, and so on. */
export const crowd = (count: number): readonly ProfileSummary[] =>
  Array.from({ length: count }, (_, at) => ({
    slug: `p${at}` as Slug,
    name: `Person ${at}`,
    fetchedAt: NOW - at * HOUR,
  }));

export const suggestions = { companies: ['Acme', 'Globex'], locations: ['Oslo'], tags: ['q3'] };

/** A library page over the people given; its callbacks are spies. */
export function showLibrary(props: Partial<LibraryViewProps> = {}) {
  const actions = {
    star: vi.fn(),
    remove: vi.fn(),
    exportProfiles: vi.fn(),
    importProfiles: vi.fn(),
    deleteEverything: vi.fn(),
    openOptions: vi.fn(),
  };
  const onQuery = vi.fn();
  const onOpen = vi.fn();
  const view = (more: Partial<LibraryViewProps>) => {
    const given = { ...props, ...more };
    return (
      <LibraryView
        now={NOW}
        query={defaultQuery}
        onQuery={onQuery}
        found={[]}
        total={given.found?.length ?? 0}
        suggestions={suggestions}
        onOpen={onOpen}
        actions={actions}
        {...given}
      />
    );
  };
  const shown = show(view({}));
  const grid = () => shown.getByRole('grid', { name: 'Profiles' });
  const row = (name: string) => within(grid()).getByRole('row', { name });
  return {
    ...shown,
    actions,
    onQuery,
    onOpen,
    /** Shows it with other props; what was changed before is forgotten. */
    change: (more: Partial<LibraryViewProps>) => shown.reshow(view(more)),
    grid,
    row,
    search: () => shown.getByRole('searchbox', { name: 'Search library' }) as HTMLInputElement,
    button: (name: string) => shown.getByRole('button', { name }),
    checkbox: (name: string) => shown.getByRole('checkbox', { name }) as HTMLInputElement,
    isSelected: (name: string) => row(name).getAttribute('aria-selected') === 'true',
    /** The names of those selected, among the rows drawn. */
    selected: () =>
      within(grid())
        .queryAllByRole('row', { selected: true })
        .map((found) => found.querySelector('[id$="-name"]')?.textContent),
    /** The name of the row that keys act upon, as told to assistive technology. */
    active: () => {
      const id = grid().getAttribute('aria-activedescendant');
      return id ? document.getElementById(`${id}-name`)?.textContent : undefined;
    },
  };
}
