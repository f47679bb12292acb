import { X } from 'lucide-preact';
import { plural } from '../../utils/i18n/plural.ts';
import { useTranslate } from '../ui/translate.tsx';
import './library-toast.css';

/** A deletion that can be undone. */
export interface LibraryUndo {
  /** The number of deleted profiles. */
  readonly count: number;
  onUndo(): void;
  onDismiss(): void;
}

interface LibraryToastProps {
  undo?: LibraryUndo | undefined;
  /** Describes what is being done. */
  busy?: string | undefined;
}

/** Shows what is being done, or can be undone. nb. Always rendered, so that changes are read out. */
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
            {plural(t, 'library_deleted', undo.count)}
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
