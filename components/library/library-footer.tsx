import { localeOf } from '../../utils/i18n/locale.ts';
import type { MessageKey } from '../../utils/i18n/messages.ts';
import { useTranslate } from '../ui/translate.tsx';
import './library-footer.css';
import './key-cap.css';

/** How much of the library has been read, in profiles. */
export interface LibraryLoading {
  readonly loaded: number;
  readonly total: number;
}

interface LibraryFooterProps {
  loading?: LibraryLoading | undefined;
  /** Nothing to delete, or not now. */
  isOff: boolean;
  onDeleteEverything: () => void;
}

/** The foot of the page: how far the loading has got, then the keys; and what ends it all. */
export function LibraryFooter({ loading, isOff, onDeleteEverything }: LibraryFooterProps) {
  return (
    <footer class="library-footer">
      {loading ? <Reading {...loading} /> : <Keys />}
      <button
        type="button"
        class="button-text"
        aria-disabled={isOff}
        onClick={isOff ? undefined : onDeleteEverything}
      >
        {useTranslate()('library_delete_everything')}
      </button>
    </footer>
  );
}

function Reading({ loaded, total }: LibraryLoading) {
  const t = useTranslate();
  const number = new Intl.NumberFormat(localeOf(t));
  const progress = t('library_reading', number.format(loaded), number.format(total));
  const name = loaded > 0 ? progress : t('library_loading');
  return (
    <p class="library-progress">
      <progress aria-label={name} max={Math.max(1, total)} value={loaded} />
      <span aria-hidden="true">{name}</span>
    </p>
  );
}

/** The key caps, and what they do. */
function Keys() {
  const t = useTranslate();
  const keys: readonly [string, MessageKey][] = [
    ['/', 'library_key_find'],
    ['↑ ↓', 'library_key_move'],
    [t('library_cap_enter'), 'library_key_open'],
    [t('library_cap_space'), 'library_key_select'],
    [t('library_cap_delete'), 'library_key_delete'],
  ];
  return (
    <ul class="library-keys">
      {keys.map(([cap, does]) => (
        <li key={does}>
          <kbd class="key-cap">{cap}</kbd> {t(does)}
        </li>
      ))}
    </ul>
  );
}
