import { X } from 'lucide-preact';
import { useTranslate } from '../ui/translate.tsx';
import './library-toast.css';

/** What was done last. */
export interface LibraryUndo {
  /** Describes it: "3 profiles deleted". */
  readonly text: string;
  /** Absent if it changed nothing. */
  readonly onUndo?: (() => void) | undefined;
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
            {undo.text}
            {undo.onUndo && (
              <button type="button" class="library-toast-undo" onClick={undo.onUndo}>
                {t('library_undo')}
              </button>
            )}
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
