import { X } from 'lucide-preact';
import { counted } from '../../utils/i18n/plural.ts';
import { useTranslate } from '../ui/translate.tsx';
import './library-toast.css';

/** What was deleted and can still be brought back. */
export interface LibraryUndo {
  readonly count: number;
  onUndo(): void;
  onDismiss(): void;
}

interface LibraryToastProps {
  undo?: LibraryUndo | undefined;
  /** What is being done, in words. */
  busy?: string | undefined;
}

/** What is being done, or was done and can be undone. nb. Always there, so that it is read out. */
export function LibraryToast({ undo, busy }: LibraryToastProps) {
  const t = useTranslate();
  return (
    <div class="library-toasts" role="status">
      {busy ? (
        <div class="library-toast">
          <span class="library-spinner" aria-hidden="true" />
          {busy}
        </div>
      ) : (
        undo && (
          <div class="library-toast">
            {counted(t, 'library_deleted', undo.count)}
            <button type="button" class="library-toast-undo" onClick={undo.onUndo}>
              {t('library_undo')}
            </button>
            <button
              type="button"
              class="library-toast-dismiss"
              aria-label={t('dismiss')}
              title={t('dismiss')}
              onClick={undo.onDismiss}
            >
              <X size={16} aria-hidden="true" />
            </button>
          </div>
        )
      )}
    </div>
  );
}
