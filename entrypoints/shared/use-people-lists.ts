import { useEffect, useState } from 'preact/hooks';
import type { ListReader } from '../../utils/engine/ports/lists.ts';
import type { PeopleList } from '../../utils/profile/people-list.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { onChange } from './on-change.ts';
import type { OnFault } from './use-profile-state.ts';

/** The lists, and who is in them. */
export interface PeopleLists {
  readonly lists: readonly PeopleList[];
  /** By the list's id. */
  readonly members: ReadonlyMap<string, ReadonlySet<Slug>>;
  /** Where each person is in the open list. */
  readonly positions: ReadonlyMap<Slug, number>;
}

const none: PeopleLists = { lists: [], members: new Map(), positions: new Map() };

/** Reads the lists, and again whenever they change. `open` is the id of the open list. */
export function usePeopleLists(
  lists: ListReader,
  open: string | undefined,
  onFault: OnFault,
): PeopleLists {
  const [read, setRead] = useState(none);
  useEffect(
    () =>
      onChange({
        concerns: (_, haveChanged) => haveChanged,
        read: async () => {
          const [all, members, ordered] = await Promise.all([
            lists.all(),
            lists.members(),
            open === undefined ? [] : lists.membersOf(open),
          ]);
          const positions = new Map(ordered.map(({ slug, position }) => [slug, position]));
          return { lists: all, members, positions };
        },
        show: setRead,
        fail: onFault,
      }),
    [lists, open, onFault],
  );
  return read;
}
