import { Command, FileUp, ListFilter, ListPlus, Settings } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { localeOf } from '../../utils/i18n/locale.ts';
import { BrandMark } from '../ui/brand-mark.tsx';
import { KeyCap } from '../ui/key-cap.tsx';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { LibraryActions } from './library-actions.ts';
import './library-header.css';

interface LibraryHeaderProps {
  /** The search field. */
  children: ComponentChildren;
  /** How many filters are set, and whether they are open on a page too narrow to always show them. */
  filters: { readonly id: string; readonly set: number; readonly areShown: boolean };
  onShowFilters: (show: boolean) => void;
  /** Opens the palette of commands. */
  onPalette: () => void;
  isApple: boolean;
  /** Whether no action can be started now. */
  isDisabled: boolean;
  actions: Pick<LibraryActions, 'importProfiles' | 'importList' | 'openOptions'>;
}

/** The top of the library page. */
export function LibraryHeader({ children, filters, isDisabled, ...props }: LibraryHeaderProps) {
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
        onClick={() => props.onShowFilters(!filters.areShown)}
      >
        <ListFilter size={16} aria-hidden="true" />
        <span class="tool-name">{t('library_filters')}</span>
        {filters.set > 0 && (
          <span class="library-filter-count">
            {new Intl.NumberFormat(localeOf(t)).format(filters.set)}
          </span>
        )}
      </button>
      <button
        type="button"
        class="tool"
        aria-haspopup="dialog"
        aria-keyshortcuts={props.isApple ? 'Meta+K' : 'Control+K'}
        title={t('library_palette')}
        onClick={props.onPalette}
      >
        <Command size={16} aria-hidden="true" />
        <span class="tool-name">{t('library_palette')}</span>
        <span class="library-palette-key" aria-hidden="true">
          <KeyCap keys="ctrl+K" isApple={props.isApple} />
        </span>
      </button>
      <ToolButton
        icon={FileUp}
        name={t('library_import')}
        isDisabled={isDisabled}
        onClick={props.actions.importProfiles}
      />
      <ToolButton
        icon={ListPlus}
        name={t('library_import_list')}
        isDisabled={isDisabled}
        onClick={() => props.actions.importList()}
      />
      <button
        type="button"
        class="button-icon"
        aria-label={t('open_options')}
        title={t('open_options')}
        onClick={props.actions.openOptions}
      >
        <Settings size={18} aria-hidden="true" />
      </button>
    </header>
  );
}
