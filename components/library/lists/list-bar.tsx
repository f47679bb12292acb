import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { numberFormat } from '../../../utils/i18n/formatters.ts';
import { localeOf } from '../../../utils/i18n/locale.ts';
import type { PeopleList } from '../../../utils/profile/people-list.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { noneQueued, type QueueCounts } from '../../../utils/queue/queue-entry.ts';
import { ListNameField } from '../../annotation/list-name-field.tsx';
import { type Watches, WatchMenu } from '../../annotation/watch-menu.tsx';
import { queueNumbers } from '../../queue/queue-numbers.ts';
import { ToolButton } from '../../ui/tool-button.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import './list-bar.css';

/** What the user can do with a list. */
export interface ListActions {
  rename(list: PeopleList, name: string): void;
  /** Moves the list up (-1) or down (1) among the lists. */
  move(list: PeopleList, step: -1 | 1): void;
  /** Deletes the list, not its people. */
  remove(list: PeopleList): void;
  /** Moves a person up (-1) or down (1) among those of the list who are shown. */
  reorder(
    list: PeopleList,
    shown: readonly { readonly slug: Slug }[],
    slug: Slug,
    step: -1 | 1,
  ): void;
}

interface ListBarProps {
  list: PeopleList;
  lists: readonly PeopleList[];
  /** Set if the list is in the queue. */
  counts?: QueueCounts | undefined;
  watches: Watches;
  actions: ListActions;
}

/** Above the people of a list: its name, and what can be done with the list itself. */
export function ListBar({ list, lists, counts, watches, actions }: ListBarProps) {
  const t = useTranslate();
  const [isRenaming, setRenaming] = useState(false);
  useEffect(() => setRenaming(false), [list.id]);
  const { format } = numberFormat(localeOf(t), {});
  const { done, left, total } = queueNumbers(counts ?? noneQueued);
  const at = lists.findIndex(({ id }) => id === list.id);
  return (
    <div class="list-bar">
      {isRenaming ? (
        <ListNameField
          key={list.id}
          label={t('list_name')}
          action={t('list_rename')}
          name={list.name}
          lists={lists.filter(({ id }) => id !== list.id)}
          onName={(name) => {
            setRenaming(false);
            if (name !== list.name) actions.rename(list, name);
          }}
        />
      ) : (
        <>
          <h2 dir="auto">{list.name}</h2>
          {left > 0 && (
            <span class="quiet">{t('queue_progress', format(done), format(total))}</span>
          )}
          <WatchMenu
            key={list.id}
            {...watches}
            targets={[{ kind: 'list', listId: list.id }]}
            target={list.name}
            showsState
          />
          <ToolButton icon={Pencil} name={t('list_rename')} onClick={() => setRenaming(true)} />
        </>
      )}
      <ToolButton
        icon={ArrowUp}
        name={t('list_up')}
        isDisabled={at <= 0}
        onClick={() => actions.move(list, -1)}
      />
      <ToolButton
        icon={ArrowDown}
        name={t('list_down')}
        isDisabled={at === lists.length - 1}
        onClick={() => actions.move(list, 1)}
      />
      <ToolButton icon={Trash2} name={t('list_delete')} onClick={() => actions.remove(list)} />
    </div>
  );
}
