import { FileDown, Star, Trash2 } from 'lucide-preact';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { Translate } from '../../utils/i18n/messages.ts';
import { counted } from '../../utils/i18n/plural.ts';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { LibraryActions } from './library-actions.ts';
import type { LibraryTargets } from './library-targets.ts';
import './library-toolbar.css';

/** The library in numbers of profiles. */
export interface LibraryNumbers {
  readonly total: number;
  readonly found: number;
  readonly selected: number;
  /** Whether only some were asked for. */
  readonly isSearch: boolean;
}

interface LibraryToolbarProps {
  numbers: LibraryNumbers;
  targets: LibraryTargets;
  /** While nothing may be begun. */
  isOff: boolean;
  onSelectAll: (all: boolean) => void;
  actions: Pick<LibraryActions, 'star' | 'remove' | 'exportProfiles'>;
}

/** Above the list: how many there are, and what can be done with those selected or open. */
export function LibraryToolbar({ numbers, targets, isOff, ...on }: LibraryToolbarProps) {
  const t = useTranslate();
  const { found, selected } = numbers;
  const { slugs, areStarred, name } = targets;
  const whom = name ?? (slugs.length > 0 ? counted(t, 'library_selected', selected) : undefined);
  const isNobody = isOff || slugs.length === 0;
  return (
    <div class={selected > 0 ? 'library-toolbar has-selection' : 'library-toolbar'}>
      <label class="library-summary">
        <input
          type="checkbox"
          aria-label={t('library_select_all')}
          checked={found > 0 && selected === found}
          indeterminate={selected > 0 && selected < found}
          disabled={found === 0}
          onChange={(event) => on.onSelectAll(event.currentTarget.checked)}
        />
        <span role="status">{standing(numbers, t)}</span>
      </label>
      <ToolButton
        icon={Star}
        name={t('library_star')}
        target={whom}
        isOff={isNobody}
        isPressed={areStarred}
        onClick={() => on.actions.star(slugs, !areStarred)}
      />
      <ToolButton
        icon={FileDown}
        name={t('library_export')}
        target={selected > 0 ? whom : standing(numbers, t)}
        isOff={isOff || found === 0}
        onClick={() => on.actions.exportProfiles(selected > 0 ? slugs : 'found')}
      />
      <ToolButton
        icon={Trash2}
        name={t('library_delete')}
        target={whom}
        isOff={isNobody}
        onClick={() => on.actions.remove(slugs)}
      />
    </div>
  );
}

function standing({ total, found, selected, isSearch }: LibraryNumbers, t: Translate): string {
  if (selected > 0) return counted(t, 'library_selected', selected);
  if (!isSearch) return counted(t, 'library_count', total);
  const number = new Intl.NumberFormat(localeOf(t));
  return t('library_found', number.format(found), number.format(total));
}
