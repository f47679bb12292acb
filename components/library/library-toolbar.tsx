import { FileDown, Star, Trash2 } from 'lucide-preact';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { LibraryActions } from './library-actions.ts';
import type { LibraryTargets } from './library-targets.ts';
import './library-toolbar.css';

/** Numbers of profiles. */
export interface LibraryNumbers {
  readonly total: number;
  readonly found: number;
  readonly selected: number;
  /** Whether a search or filter is active. */
  readonly isSearch: boolean;
}

interface LibraryToolbarProps {
  numbers: LibraryNumbers;
  targets: LibraryTargets;
  /** Whether no action can be started now. */
  isDisabled: boolean;
  onSelectAll: (all: boolean) => void;
  actions: Pick<LibraryActions, 'star' | 'remove' | 'exportProfiles'>;
}

/** Above the list: the number of profiles, and actions for the selected or open ones. */
export function LibraryToolbar({ numbers, targets, isDisabled, ...props }: LibraryToolbarProps) {
  const t = useTranslate();
  const { found, selected } = numbers;
  const { slugs, areStarred, name } = targets;
  const targetName =
    name ?? (slugs.length > 0 ? plural(t, 'library_selected', selected) : undefined);
  const hasNoTarget = isDisabled || slugs.length === 0;
  return (
    <div class={selected > 0 ? 'library-toolbar has-selection' : 'library-toolbar'}>
      <label class="library-summary">
        <input
          type="checkbox"
          aria-label={t('library_select_all')}
          checked={found > 0 && selected === found}
          indeterminate={selected > 0 && selected < found}
          disabled={found === 0}
          onChange={(event) => props.onSelectAll(event.currentTarget.checked)}
        />
        <span role="status">{countText(numbers, t)}</span>
      </label>
      <ToolButton
        icon={Star}
        name={t('library_star')}
        target={targetName}
        isDisabled={hasNoTarget}
        isPressed={areStarred}
        onClick={() => props.actions.star(slugs, !areStarred)}
      />
      <ToolButton
        icon={FileDown}
        name={t('library_export')}
        target={selected > 0 ? targetName : countText(numbers, t)}
        isDisabled={isDisabled || found === 0}
        onClick={() => props.actions.exportProfiles(selected > 0 ? slugs : 'found')}
      />
      <ToolButton
        icon={Trash2}
        name={t('library_delete')}
        target={targetName}
        isDisabled={hasNoTarget}
        onClick={() => props.actions.remove(slugs)}
      />
    </div>
  );
}

function countText({ total, found, selected, isSearch }: LibraryNumbers, t: Translate): string {
  if (selected > 0) return plural(t, 'library_selected', selected);
  if (!isSearch) return plural(t, 'library_count', total);
  const number = new Intl.NumberFormat(localeOf(t));
  return t('library_found', number.format(found), number.format(total));
}
