import { localeOf } from '../../utils/i18n/locale.ts';
import { KeyCap } from '../ui/key-cap.tsx';
import type { Shortcut } from '../ui/shortcuts-dialog.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './library-footer.css';

/** How much of the library is loaded, in profiles. */
export interface LibraryLoading {
  readonly loaded: number;
  readonly total: number;
}

interface LibraryFooterProps {
  loading?: LibraryLoading | undefined;
  isApple: boolean;
  onShortcuts: () => void;
}

/** The footer: the loading progress, then the keyboard shortcuts. */
export function LibraryFooter({ loading, isApple, onShortcuts }: LibraryFooterProps) {
  return (
    <footer class="library-footer">
      {loading ? (
        <LoadingProgress {...loading} />
      ) : (
        <Shortcuts isApple={isApple} onAll={onShortcuts} />
      )}
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

const shortcuts: readonly Shortcut[] = [
  ['/', 'library_key_find'],
  ['↑ ↓', 'library_key_move'],
  ['enter', 'library_key_open'],
  ['space', 'library_key_select'],
  ['delete', 'library_key_delete'],
];

function Shortcuts({ isApple, onAll }: { isApple: boolean; onAll: () => void }) {
  const t = useTranslate();
  return (
    <ul class="library-keys" aria-label={t('library_shortcuts')}>
      {shortcuts.map(([keys, action]) => (
        <li key={action}>
          <KeyCap keys={keys} isApple={isApple} /> {t(action)}
        </li>
      ))}
      <li>
        <button type="button" class="button-text" onClick={onAll}>
          <KeyCap keys="?" isApple={isApple} /> {t('library_key_help')}
        </button>
      </li>
    </ul>
  );
}
