import {
  ArrowDown,
  ArrowUp,
  ClipboardCopy,
  Columns3,
  FileDown,
  RefreshCw,
  Send,
  Star,
  Trash2,
  X,
} from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { plural } from '../../utils/i18n/plural.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { compared } from '../../utils/search/library-address.ts';
import { ListsMenu, type ListsToChoose } from '../annotation/lists-menu.tsx';
import { type Watches, WatchMenu } from '../annotation/watch-menu.tsx';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { LibraryActions } from './library-actions.ts';
import { TagsMenu } from './lists/tags-menu.tsx';
import type { MenuKeys } from './use-menu-keys.ts';
import './library-toolbar.css';

/** Numbers of profiles. */
export interface LibraryNumbers {
  readonly total: number;
  readonly found: number;
  /** Whether a search or filter is active. */
  readonly isSearch: boolean;
}

interface LibraryToolbarProps {
  numbers: LibraryNumbers;
  found: readonly ProfileSummary[];
  /** The selected people, in the order of the list. */
  selected: readonly ProfileSummary[];
  /** Whether no action can be started now. */
  isDisabled: boolean;
  lists: ListsToChoose;
  tags: readonly string[];
  watches: Watches;
  menuKeys: MenuKeys;
  onSelectAll: (all: boolean) => void;
  /** Moves a person up (-1) or down (1) in the open list. Absent if the people are in another order. */
  onReorder?: ((slug: Slug, step: -1 | 1) => void) | undefined;
  actions: LibraryActions;
}

/** Above the list: actions for the selected people or, if none is selected, for all that are shown. */
export function LibraryToolbar(props: LibraryToolbarProps) {
  const { numbers, found, selected, isDisabled, actions } = props;
  const t = useTranslate();
  return (
    <div
      class={selected.length > 0 ? 'library-toolbar has-selection' : 'library-toolbar'}
      role="toolbar"
      aria-label={t('library_toolbar')}
    >
      <label class="library-summary">
        <input
          type="checkbox"
          aria-label={t('library_select_all')}
          checked={found.length > 0 && selected.length === found.length}
          indeterminate={selected.length > 0 && selected.length < found.length}
          disabled={found.length === 0}
          onChange={(event) => props.onSelectAll(event.currentTarget.checked)}
        />
        <span role="status">{countText(numbers, selected.length, t)}</span>
      </label>
      {selected.length > 0 ? (
        <SelectionTools {...props} />
      ) : (
        <ToolButton
          icon={FileDown}
          name={exportName(numbers, t)}
          isDisabled={isDisabled || found.length === 0}
          onClick={() => actions.exportProfiles(slugsOf(found))}
        />
      )}
    </div>
  );
}

function SelectionTools({
  selected,
  isDisabled,
  lists,
  tags,
  watches,
  menuKeys,
  ...props
}: LibraryToolbarProps) {
  const { actions } = props;
  const t = useTranslate();
  const slugs = useMemo(() => slugsOf(selected), [selected]);
  const [first] = selected;
  const target =
    selected.length === 1 ? first?.name : plural(t, 'library_selected', selected.length);
  const canCompare = selected.length <= compared.max;
  const areStarred = useMemo(() => selected.every(({ starred }) => starred), [selected]);
  const { refresh } = actions;
  const { onReorder } = props;
  const mover = selected.length === 1 && first && onReorder ? first.slug : undefined;
  return (
    <>
      <ListsMenu
        {...lists}
        slugs={slugs}
        openerClass="tool"
        target={target}
        isDisabled={isDisabled}
        isAsked={menuKeys.asked === 'lists'}
        onAsked={menuKeys.onOpened}
      />
      <TagsMenu
        people={selected}
        suggestions={tags}
        target={target}
        isDisabled={isDisabled}
        isAsked={menuKeys.asked === 'tags'}
        onAsked={menuKeys.onOpened}
        onAdd={(tag) => actions.tag(selected, tag, true)}
        onRemove={(tag) => actions.tag(selected, tag, false)}
      />
      <WatchMenu
        {...watches}
        targets={slugs.map((slug) => ({ kind: 'person', slug }))}
        isCompact
        target={target}
        isDisabled={isDisabled}
      />
      <ToolButton
        icon={Star}
        name={t('library_star')}
        isCompact
        target={target}
        isDisabled={isDisabled}
        isPressed={areStarred}
        onClick={() => actions.star(slugs, !areStarred)}
      />
      <ToolButton
        icon={RefreshCw}
        name={t('refresh')}
        target={target}
        isDisabled={isDisabled || !refresh}
        onClick={() => refresh?.(slugs)}
      />
      {mover !== undefined &&
        (
          [
            ['library_move_up', ArrowUp, -1],
            ['library_move_down', ArrowDown, 1],
          ] as const
        ).map(([name, icon, step]) => (
          <ToolButton
            key={name}
            icon={icon}
            name={t(name)}
            isCompact
            target={target}
            isDisabled={isDisabled}
            onClick={() => onReorder?.(mover, step)}
          />
        ))}
      {selected.length >= compared.min && (
        <ToolButton
          icon={Columns3}
          name={t(canCompare ? 'compare' : 'compare_at_most')}
          isCompact={canCompare}
          target={target}
          isDisabled={!canCompare}
          onClick={() => actions.compare(slugs)}
        />
      )}
      <ToolButton
        icon={FileDown}
        name={t('library_export')}
        target={target}
        isDisabled={isDisabled}
        onClick={() => actions.exportProfiles(slugs)}
      />
      <ToolButton
        icon={Send}
        name={t('send_to')}
        isCompact
        target={target}
        isDisabled={isDisabled}
        onClick={() => actions.sendTo(slugs)}
      />
      <ToolButton
        icon={ClipboardCopy}
        name={t('library_copy_rows')}
        isCompact
        target={target}
        isDisabled={isDisabled}
        onClick={() => actions.copyRows(slugs)}
      />
      <ToolButton
        icon={Trash2}
        name={t('library_delete')}
        target={target}
        isDisabled={isDisabled}
        onClick={() => actions.remove(slugs)}
      />
      <button
        type="button"
        class="button-icon"
        aria-label={t('library_unselect')}
        title={t('library_unselect')}
        onClick={() => props.onSelectAll(false)}
      >
        <X size={16} aria-hidden="true" />
      </button>
    </>
  );
}

const slugsOf = (people: readonly ProfileSummary[]) => people.map(({ slug }) => slug);

function exportName({ total, found, isSearch }: LibraryNumbers, t: Translate): string {
  const number = numberFormat(localeOf(t), {});
  return isSearch
    ? t('library_export_found', number.format(found))
    : t('library_export_all', number.format(total));
}

function countText(
  { total, found, isSearch }: LibraryNumbers,
  selected: number,
  t: Translate,
): string {
  if (selected > 0) return plural(t, 'library_selected', selected);
  if (!isSearch) return plural(t, 'library_count', total);
  const number = numberFormat(localeOf(t), {});
  return t('library_found', number.format(found), number.format(total));
}
