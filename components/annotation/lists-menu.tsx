import { ListPlus } from 'lucide-preact';
import type { PeopleList } from '../../utils/profile/people-list.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { Menu } from '../ui/menu.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { ListNameField } from './list-name-field.tsx';

/** A list, and how many people are in it. */
export interface CountedList extends PeopleList {
  readonly count: number;
}

/** What the menu needs to know and do about lists. */
export interface ListsToChoose {
  readonly lists: readonly CountedList[];
  /** Who is in which list, by the list's id. */
  readonly members: ReadonlyMap<string, ReadonlySet<Slug>>;
  /** Puts people into the list, or takes them out. */
  setMembers(list: CountedList, slugs: readonly Slug[], areIn: boolean): void;
  /** Creates a list with these people. */
  createWith(name: string, slugs: readonly Slug[]): void;
}

interface ListsMenuProps extends ListsToChoose {
  slugs: readonly Slug[];
  openerClass: string;
  /** Whose lists they are, as a description. */
  target?: string | undefined;
  isDisabled?: boolean;
  isAsked?: boolean;
  onAsked?: (() => void) | undefined;
}

/** A button that opens the lists: each can be checked to put people into it. */
export function ListsMenu({ slugs, lists, members, ...props }: ListsMenuProps) {
  const t = useTranslate();
  return (
    <Menu
      openerClass={props.openerClass}
      target={props.target}
      isDisabled={props.isDisabled ?? false}
      isAsked={props.isAsked ?? false}
      onAsked={props.onAsked}
      opener={
        <>
          <ListPlus size={16} aria-hidden="true" />
          <span class="tool-name">{t('list_choose')}</span>
        </>
      }
    >
      {(close) => (
        <>
          <ul aria-label={t('rail_lists')}>
            {lists.map((list) => {
              const inside = members.get(list.id);
              const count = slugs.filter((slug) => inside?.has(slug)).length;
              return (
                <li key={list.id}>
                  <label class="menu-item">
                    <input
                      type="checkbox"
                      checked={count > 0 && count === slugs.length}
                      indeterminate={count > 0 && count < slugs.length}
                      onChange={(event) =>
                        props.setMembers(list, slugs, event.currentTarget.checked)
                      }
                    />
                    <span dir="auto">{list.name}</span>
                  </label>
                </li>
              );
            })}
          </ul>
          <ListNameField
            label={t('list_new')}
            action={t('list_create')}
            lists={lists}
            onName={(name) => {
              close();
              props.createWith(name, slugs);
            }}
          />
        </>
      )}
    </Menu>
  );
}
