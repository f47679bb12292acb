import type { ComponentChildren } from 'preact';
import { useCallback, useState } from 'preact/hooks';
import type { MessageKey } from '../../utils/i18n/messages.ts';
import { Dialog } from './dialog.tsx';
import { KeyCap } from './key-cap.tsx';
import { useTranslate } from './translate.tsx';
import './shortcuts-dialog.css';

/** The keys of a shortcut (see `keyText`), and what it does. */
export type Shortcut = readonly [keys: string, action: MessageKey];

interface ShortcutsDialogProps {
  shortcuts: readonly Shortcut[];
  /** Whether the keyboard is one of Apple's. */
  isApple: boolean;
  onClose: () => void;
}

/** All keyboard shortcuts of what is shown. */
export function ShortcutsDialog({ shortcuts, isApple, onClose }: ShortcutsDialogProps) {
  const t = useTranslate();
  return (
    <Dialog title={t('library_shortcuts')} onClose={onClose}>
      <dl class="shortcuts">
        {shortcuts.map(([keys, action]) => (
          <div key={keys}>
            <dt>
              <KeyCap keys={keys} isApple={isApple} />
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

/** The shortcuts while they are shown, and what shows them. */
export function useShortcutsDialog(
  shortcuts: readonly Shortcut[],
  isApple = false,
): { readonly view: ComponentChildren; readonly show: () => void } {
  const [isShown, setShown] = useState(false);
  const show = useCallback(() => setShown(true), []);
  const view = isShown && (
    <ShortcutsDialog shortcuts={shortcuts} isApple={isApple} onClose={() => setShown(false)} />
  );
  return { view, show };
}
