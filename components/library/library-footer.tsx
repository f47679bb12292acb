import { localeOf } from '../../utils/i18n/locale.ts';
import type { MessageKey } from '../../utils/i18n/messages.ts';
import { useTranslate } from '../ui/translate.tsx';
import './library-footer.css';
import '../ui/key-cap.css';

/** How much of the library is loaded, in profiles. */
export interface LibraryLoading {
  readonly loaded: number;
  readonly total: number;
}

interface LibraryFooterProps {
  loading?: LibraryLoading | undefined;
  onShortcuts: () => void;
}

/** The footer: the loading progress, then the keyboard shortcuts. */
export function LibraryFooter({ loading, onShortcuts }: LibraryFooterProps) {
  return (
    <footer class="library-footer">
      {loading ? <LoadingProgress {...loading} /> : <Shortcuts onAll={onShortcuts} />}
    </footer>
  );
}

function LoadingProgress({ loaded, total }: LibraryLoading) {
  const t = useTranslate();
  const number = new Intl.NumberFormat(localeOf(t));
  const progress = t('library_progress', number.format(loaded), number.format(total));
  const text = loaded > 0 ? progress : t('library_loading');
  return (
    <p class="library-progress">
      <progress aria-label={text} max={Math.max(1, total)} value={loaded} />
      <span aria-hidden="true">{text}</span>
    </p>
  );
}

function Shortcuts({ onAll }: { onAll: () => void }) {
  const t = useTranslate();
  const shortcuts: readonly [string, MessageKey][] = [
    ['/', 'library_key_find'],
    ['↑ ↓', 'library_key_move'],
    [t('library_cap_enter'), 'library_key_open'],
    [t('library_cap_space'), 'library_key_select'],
    [t('library_cap_delete'), 'library_key_delete'],
  ];
  return (
    <ul class="library-keys" aria-label={t('library_shortcuts')}>
      {shortcuts.map(([keyName, action]) => (
        <li key={action}>
          <kbd class="key-cap">{keyName}</kbd> {t(action)}
        </li>
      ))}
      <li>
        <button type="button" class="button-text" onClick={onAll}>
          <kbd class="key-cap">?</kbd> {t('library_key_help')}
        </button>
      </li>
    </ul>
  );
}
