import type { MessageKey } from '../../utils/i18n/messages.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useTranslate } from '../ui/translate.tsx';
import '../ui/key-cap.css';
import './shortcuts-dialog.css';

/** All shortcuts of the library. */
const shortcuts: readonly (readonly [keys: string, action: MessageKey])[] = [
  ['/', 'library_key_find'],
  ['↑ ↓', 'library_key_move'],
  ['Enter', 'library_key_open'],
  ['Esc', 'library_key_close'],
  ['x', 'library_key_select'],
  ['Ctrl A', 'library_key_select_all'],
  ['s', 'library_key_star'],
  ['t', 'library_key_tag'],
  ['l', 'library_key_list'],
  ['n', 'library_key_note'],
  ['c', 'library_key_copy'],
  ['r', 'library_key_refresh'],
  ['Del', 'library_key_delete'],
  ['Ctrl Z', 'library_key_undo'],
  ['Alt ↑ ↓', 'library_key_reorder'],
  ['?', 'library_key_help'],
];

/** All keyboard shortcuts of the library. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  return (
    <Dialog title={t('library_shortcuts')} onClose={onClose}>
      <dl class="shortcuts">
        {shortcuts.map(([keys, action]) => (
          <div key={keys}>
            <dt>
              <kbd class="key-cap">{keys}</kbd>
            </dt>
            <dd>{t(action)}</dd>
          </div>
        ))}
      </dl>
      <div class="actions dialog-actions">
        <button type="button" class="button primary" onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </Dialog>
  );
}
