import type { ComponentChildren } from 'preact';
import { numberFormat } from '../../../utils/i18n/formatters.ts';
import { localeOf } from '../../../utils/i18n/locale.ts';
import { defaultQuery, type LibraryQuery } from '../../../utils/search/query.ts';
import { ListNameField } from '../../annotation/list-name-field.tsx';
import type { CountedList } from '../../annotation/lists-menu.tsx';
import { useTranslate } from '../../ui/translate.tsx';
import './library-rail.css';

interface LibraryRailProps {
  id: string;
  /** Whether the rail is open on a page that is too narrow to always show it. */
  isShown: boolean;
  query: LibraryQuery;
  onQuery: (query: LibraryQuery) => void;
  /** How many people the library has. */
  total: number;
  lists: readonly CountedList[];
  onCreate: (name: string) => void;
  /** The filters. */
  children: ComponentChildren;
}

/** Left of the people: the lists to choose from, and the filters below them. */
export function LibraryRail({
  id,
  isShown,
  query,
  onQuery,
  total,
  lists,
  ...props
}: LibraryRailProps) {
  const t = useTranslate();
  const { text } = query;
  const choices: readonly Choice[] = [
    { id: 'all', name: t('rail_all'), count: total, query: { ...defaultQuery, text } },
    { id: 'starred', name: t('rail_starred'), query: { ...defaultQuery, text, starred: true } },
    {
      id: 'changed',
      name: t('rail_changed'),
      query: { ...defaultQuery, text, changed: 'quarter', sort: 'changed' },
    },
    ...lists.map(({ id, name, count }) => ({
      id,
      name,
      count,
      query: { ...defaultQuery, text, list: id, sort: 'list' } as const,
    })),
  ];
  const chosen = query.list ?? (query.starred ? 'starred' : query.changed ? 'changed' : 'all');
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
              onChoose={() => onQuery(choice.query)}
            />
          ))}
        </ul>
        <ListNameField
          label={t('list_new')}
          action={t('list_create')}
          lists={lists}
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
  readonly count?: number | undefined;
  readonly query: LibraryQuery;
}

function RailItem({
  name,
  count,
  isChosen,
  onChoose,
}: Pick<Choice, 'name' | 'count'> & { isChosen: boolean; onChoose: () => void }) {
  const locale = localeOf(useTranslate());
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
        {count !== undefined && (
          <span class="rail-count">{numberFormat(locale, {}).format(count)}</span>
        )}
      </button>
    </li>
  );
}
