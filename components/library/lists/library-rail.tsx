import type { ComponentChildren } from 'preact';
import { numberFormat } from '../../../utils/i18n/formatters.ts';
import { localeOf } from '../../../utils/i18n/locale.ts';
import { noneQueued, type QueueOverview } from '../../../utils/queue/queue-entry.ts';
import type { LibraryArea } from '../../../utils/search/library-address.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import { ListNameField } from '../../annotation/list-name-field.tsx';
import type { CountedList } from '../../annotation/lists-menu.tsx';
import { queueNumbers } from '../../queue/queue-numbers.ts';
import { useTranslate } from '../../ui/translate.tsx';
import type { MenuKeys } from '../use-menu-keys.ts';
import './library-rail.css';

/** How far the queue is, and each of its lists by the list's id. */
export type QueueProgress = Pick<QueueOverview, 'counts' | 'byList'>;

interface LibraryRailProps {
  id: string;
  /** Whether the rail is open on a page that is too narrow to always show it. */
  isShown: boolean;
  area: LibraryArea;
  onArea: (area: LibraryArea) => void;
  query: LibraryQuery;
  onQuery: (query: LibraryQuery) => void;
  /** How many people the library has. */
  total: number;
  lists: readonly CountedList[];
  queue?: QueueProgress | undefined;
  /** How many news the user hasn't seen. */
  unreadNews?: number | undefined;
  menuKeys: MenuKeys;
  onCreate: (name: string) => void;
  /** The filters. */
  children: ComponentChildren;
}

/** Left of the people: what the main area can show, and the filters of people below it. */
export function LibraryRail({
  id,
  isShown,
  area,
  query,
  onQuery,
  total,
  lists,
  queue,
  unreadNews = 0,
  ...props
}: LibraryRailProps) {
  const t = useTranslate();
  const { format } = numberFormat(localeOf(t), {});
  const { text } = query;
  const people = (filters: Partial<LibraryQuery>) => () =>
    onQuery({ ...defaultQuery, text, ...filters });
  const left = queue ? queueNumbers(queue.counts).left : 0;
  const choices: readonly Choice[] = [
    { id: 'all', name: t('rail_all'), count: format(total), onChoose: people({}) },
    { id: 'starred', name: t('rail_starred'), onChoose: people({ starred: true }) },
    {
      id: 'changed',
      name: t('rail_changed'),
      onChoose: people({ changed: 'quarter', sort: 'changed' }),
    },
    {
      id: 'queue',
      name: t('queue_title'),
      count: left > 0 ? format(left) : undefined,
      onChoose: () => props.onArea('queue'),
    },
    {
      id: 'news',
      name: t('news'),
      count: unreadNews > 0 ? format(unreadNews) : undefined,
      onChoose: () => props.onArea('news'),
    },
    { id: 'overview', name: t('overview_title'), onChoose: () => props.onArea('overview') },
    ...lists.map(({ id, name, count }) => {
      const { left, done, total } = queueNumbers(queue?.byList.get(id) ?? noneQueued);
      return {
        id,
        name,
        count: left > 0 ? t('queue_done_of', format(done), format(total)) : format(count),
        onChoose: people({ list: id, sort: 'list' }),
      };
    }),
  ];
  const chosen = area === 'people' ? chosenPeople(query) : area;
  return (
    <aside id={id} class={isShown ? 'library-rail is-shown' : 'library-rail'}>
      <nav aria-label={t('rail_lists')}>
        <ul class="rail-lists">
          {choices.map((choice) => (
            <RailItem
              key={choice.id}
              name={choice.name}
              count={choice.count}
              isChosen={choice.id === chosen}
              onChoose={choice.onChoose}
            />
          ))}
        </ul>
        <ListNameField
          label={t('list_new')}
          action={t('list_create')}
          lists={lists}
          isAsked={props.menuKeys.asked === 'new-list'}
          onAsked={props.menuKeys.onOpened}
          onName={props.onCreate}
        />
      </nav>
      {props.children}
    </aside>
  );
}

interface Choice {
  readonly id: string;
  readonly name: string;
  /** How many people there are, or how many of them are fetched. */
  readonly count?: string | undefined;
  readonly onChoose: () => void;
}

const chosenPeople = ({ list, starred, changed }: LibraryQuery) =>
  list ?? (starred ? 'starred' : changed ? 'changed' : 'all');

function RailItem({
  name,
  count,
  isChosen,
  onChoose,
}: Pick<Choice, 'name' | 'count' | 'onChoose'> & { isChosen: boolean }) {
  return (
    <li>
      <button
        type="button"
        class="rail-item"
        aria-current={isChosen ? 'true' : undefined}
        title={name}
        onClick={onChoose}
      >
        <span class="rail-name" dir="auto">
          {name}
        </span>{' '}
        {count !== undefined && <span class="rail-count">{count}</span>}
      </button>
    </li>
  );
}
