import { useMemo } from 'preact/hooks';
import type { CountedList, ListsToChoose } from '../../components/annotation/lists-menu.tsx';
import type { ListActions } from '../../components/library/lists/list-bar.tsx';
import { useTranslate } from '../../components/ui/translate.tsx';
import { plural } from '../../utils/i18n/plural.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Membership, PeopleList } from '../../utils/profile/people-list.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Edit } from './use-edits.ts';
import { inBatches, listStep } from './use-edits.ts';
import type { PeopleLists } from './use-people-lists.ts';

/** What the user can do with lists. */
export function useListEdits(
  { lists, members, positions }: PeopleLists,
  isSaved: (slug: Slug) => boolean,
  edit: (edit: Edit) => Promise<void>,
  onOpen: (listId: string | undefined) => void,
): {
  readonly toChoose: ListsToChoose;
  readonly actions: ListActions & { create(name: string): void };
} {
  const t = useTranslate();
  const counted = useMemo(
    (): readonly CountedList[] =>
      lists.map((list) => ({
        ...list,
        count: [...(members.get(list.id) ?? [])].filter(isSaved).length,
      })),
    [lists, members, isSaved],
  );

  const newList = (name: string): PeopleList => ({
    id: crypto.randomUUID(),
    name,
    position: (lists.at(-1)?.position ?? 0) + 1,
  });
  /** nb. Without the count that a list may have, too. */
  const put = ({ id, name, position }: PeopleList) =>
    listStep({ kind: 'put', list: { id, name, position } });
  const remove = (listId: string) => listStep({ kind: 'delete', listId });
  /** nb. A fraction keeps the order of people who are added at once. */
  const memberships = (listId: string, slugs: readonly Slug[]) =>
    slugs.map((slug, index) => ({
      listId,
      slug,
      position: Date.now() + index / (slugs.length + 1),
    }));
  const addAll = (all: readonly Membership[]) =>
    inBatches(all, (members) => sendMessage('editLists', { kind: 'add', members }));
  const add = (listId: string, slugs: readonly Slug[]) => addAll(memberships(listId, slugs));
  const takeOut = (listId: string, slugs: readonly Slug[]) =>
    inBatches(slugs, (batch) => sendMessage('editLists', { kind: 'remove', listId, slugs: batch }));
  const putBack = (listId: string, slugs: readonly Slug[]) =>
    addAll(
      memberships(listId, slugs).map((each) => ({
        ...each,
        position: positions.get(each.slug) ?? each.position,
      })),
    );

  return {
    toChoose: {
      lists: counted,
      members,
      setMembers({ id, name }, slugs, areIn) {
        const inside = members.get(id);
        const changed = slugs.filter((slug) => (inside?.has(slug) ?? false) !== areIn);
        void edit({
          steps: areIn ? add(id, changed) : takeOut(id, changed),
          undo: areIn ? takeOut(id, changed) : putBack(id, changed),
          text: plural(t, areIn ? 'list_added' : 'list_taken_out', changed.length, name),
        });
      },
      createWith(name, slugs) {
        const list = newList(name);
        void edit({
          steps: [put(list), ...add(list.id, slugs)],
          undo: [remove(list.id)],
          text: plural(t, 'list_added', slugs.length, name),
        });
      },
    },
    actions: {
      create(name) {
        const list = newList(name);
        void edit({ steps: [put(list)], undo: [remove(list.id)], text: t('list_created', name) });
        onOpen(list.id);
      },
      rename: (list, name) =>
        void edit({
          steps: [put({ ...list, name })],
          undo: [put(list)],
          text: t('list_renamed', name),
        }),
      move(list, step) {
        const at = lists.findIndex(({ id }) => id === list.id);
        const other = lists[at + step];
        if (!other) return;
        const swapped = [
          put({ ...list, position: other.position }),
          put({ ...other, position: list.position }),
        ];
        void edit({ steps: swapped, undo: [put(list), put(other)], text: t('list_moved') });
      },
      reorder({ id }, shown, slug, step) {
        const at = shown.findIndex((each) => each.slug === slug);
        const other = shown[at + step]?.slug;
        const [here, there] = [positions.get(slug), other && positions.get(other)];
        if (other === undefined || here === undefined || there === undefined) return;
        const swap = (one: number, two: number) =>
          listStep({
            kind: 'add',
            members: [
              { listId: id, slug, position: one },
              { listId: id, slug: other, position: two },
            ],
          });
        void edit({
          steps: [swap(there, here)],
          undo: [swap(here, there)],
          text: t('list_reordered'),
        });
      },
      remove(list) {
        onOpen(undefined);
        void edit({
          steps: [remove(list.id)],
          undo: [put(list)],
          text: t('list_deleted', list.name),
        });
      },
    },
  };
}
