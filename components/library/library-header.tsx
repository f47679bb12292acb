import { FileUp, ListFilter, Settings } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { BrandMark } from '../ui/brand-mark.tsx';
import type { LibraryActions } from './library-actions.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { ToolButton } from '../ui/tool-button.tsx';
import { useWords } from '../ui/translate.tsx';

interface LibraryHeaderProps {
  /** The search field. */
  children: ComponentChildren;
  /** The filters: how many are set, and whether they are unfolded where there is no room for them. */
  filters: { readonly id: string; readonly set: number; readonly areShown: boolean };
  onFilters: (show: boolean) => void;
  /** While nothing may be begun. */
  isOff: boolean;
  actions: Pick<LibraryActions, 'importProfiles' | 'openOptions'>;
}

/** The top of the library page. */
export function LibraryHeader({ children, filters, isOff, ...on }: LibraryHeaderProps) {
  const words = useWords();
  return (
    <header class="library-header">
      <div class="library-brand">
        <BrandMark size={26} />
        <h1>{words('library_title')}</h1>
      </div>
      {children}
      <button
        type="button"
        class="tool library-unfold"
        aria-expanded={filters.areShown}
        aria-controls={filters.id}
        onClick={() => on.onFilters(!filters.areShown)}
      >
        <ListFilter size={16} aria-hidden="true" />
        <span class="tool-name">{words('library_filters')}</span>
        {filters.set > 0 && (
          <span class="library-badge">
            {new Intl.NumberFormat(localeOf(words)).format(filters.set)}
          </span>
        )}
      </button>
      <ToolButton
        icon={FileUp}
        name={words('library_import')}
        isOff={isOff}
        onClick={on.actions.importProfiles}
      />
      <button
        type="button"
        class="button-icon"
        aria-label={words('open_options')}
        title={words('open_options')}
        onClick={on.actions.openOptions}
      >
        <Settings size={18} aria-hidden="true" />
      </button>
    </header>
  );
}
