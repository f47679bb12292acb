import { FileDown, Star, Trash2 } from 'lucide-preact';
import type { LibraryActions } from './library-actions.ts';
import type { LibraryTargets } from './library-targets.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { counted } from '../../utils/i18n/plural.ts';
import { ToolButton } from '../ui/tool-button.tsx';
import { useWords, type Words } from '../ui/translate.tsx';

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
  const words = useWords();
  const { found, selected } = numbers;
  const { slugs, areStarred, name } = targets;
  const whom =
    name ?? (slugs.length > 0 ? counted(words, 'library_selected', selected) : undefined);
  const isNobody = isOff || slugs.length === 0;
  return (
    <div class={selected > 0 ? 'library-toolbar has-selection' : 'library-toolbar'}>
      <label class="library-standing">
        <input
          type="checkbox"
          aria-label={words('library_select_all')}
          checked={found > 0 && selected === found}
          indeterminate={selected > 0 && selected < found}
          disabled={found === 0}
          onChange={(event) => on.onSelectAll(event.currentTarget.checked)}
        />
        <span role="status">{standing(numbers, words)}</span>
      </label>
      <ToolButton
        icon={Star}
        name={words('library_star')}
        target={whom}
        isOff={isNobody}
        isPressed={areStarred}
        onClick={() => on.actions.star(slugs, !areStarred)}
      />
      <ToolButton
        icon={FileDown}
        name={words('library_export')}
        target={selected > 0 ? whom : standing(numbers, words)}
        isOff={isOff || found === 0}
        onClick={() => on.actions.exportProfiles(selected > 0 ? slugs : 'found')}
      />
      <ToolButton
        icon={Trash2}
        name={words('library_delete')}
        target={whom}
        isOff={isNobody}
        onClick={() => on.actions.remove(slugs)}
      />
    </div>
  );
}

function standing({ total, found, selected, isSearch }: LibraryNumbers, words: Words): string {
  if (selected > 0) return counted(words, 'library_selected', selected);
  if (!isSearch) return counted(words, 'library_count', total);
  const number = new Intl.NumberFormat(localeOf(words));
  return words('library_found', number.format(found), number.format(total));
}
