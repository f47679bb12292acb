import { useMemo, useState } from 'preact/hooks';
import type { PlaceInList } from '../../components/panel/person-bar.tsx';
import { useTranslate } from '../../components/ui/translate.tsx';
import type { ListReader } from '../../utils/engine/ports/lists.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { usePeopleLists } from '../shared/use-people-lists.ts';
import type { OnFault } from '../shared/use-profile-state.ts';

/** The list that isn't one of the user's: those fetched last. */
const historyId = 'history';

/**
 * Where a person is in the chosen list. Without a choice, it is the first list that has the person, or else the
 * history. `slug` is what the person is saved under.
 */
export function usePlace(
  reader: ListReader,
  history: readonly Slug[],
  slug: Slug | undefined,
  onFault: OnFault,
): {
  readonly place: PlaceInList;
  readonly choose: (id: string) => void;
  readonly previous: Slug | undefined;
  readonly next: Slug | undefined;
} {
  const t = useTranslate();
  const [chosen, choose] = useState<string>();
  const [open, setOpen] = useState<string>();
  const { lists, members, positions } = usePeopleLists(reader, open, onFault);
  const first = lists.find(({ id }) => slug !== undefined && members.get(id)?.has(slug));
  const known = lists.find(({ id }) => id === chosen);
  const current = chosen === historyId ? historyId : ((known ?? first)?.id ?? historyId);
  const listId = current === historyId ? undefined : current;
  if (listId !== open) setOpen(listId);

  const people = useMemo(
    () => (listId === undefined ? history : [...positions.keys()]),
    [listId, positions, history],
  );
  const at = slug === undefined ? -1 : people.indexOf(slug);
  return {
    place: {
      lists: [[historyId, t('tab_history')], ...lists.map(({ id, name }) => [id, name] as const)],
      current,
      position: at < 0 ? undefined : at + 1,
      length: people.length,
    },
    choose,
    previous: at > 0 ? people[at - 1] : undefined,
    next: people[at + 1],
  };
}
