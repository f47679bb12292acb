import { FileUp, ListFilter, Settings } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { localeOf } from '../../utils/i18n/locale.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { LibraryActions } from './library-actions.ts';
import './library-header.css';

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
  const t = useTranslate();
  return (
    <header class="library-header">
      <div class="library-brand">
        <BrandMark size={26} />
        <h1>{t('library_title')}</h1>
      </div>
      {children}
      <button
        type="button"
        class="tool library-filters-toggle"
        aria-expanded={filters.areShown}
        aria-controls={filters.id}
        onClick={() => on.onFilters(!filters.areShown)}
      >
        <ListFilter size={16} aria-hidden="true" />
        <span class="tool-name">{t('library_filters')}</span>
        {filters.set > 0 && (
          <span class="library-filter-count">
            {new Intl.NumberFormat(localeOf(t)).format(filters.set)}
          </span>
        )}
      </button>
      <ToolButton
        icon={FileUp}
        name={t('library_import')}
        isOff={isOff}
        onClick={on.actions.importProfiles}
      />
      <button
        type="button"
        class="button-icon"
        aria-label={t('open_options')}
        title={t('open_options')}
        onClick={on.actions.openOptions}
      >
        <Settings size={18} aria-hidden="true" />
      </button>
    </header>
  );
}
