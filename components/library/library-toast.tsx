import { X } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
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

/** What is being done. */
export interface LibraryBusy {
  /** Describes it: "Deleting profiles…". */
  readonly label: string;
  /** How much of it is done, from 0 to 1. Absent if that isn't known. */
  readonly share?: number;
  /** Stops after what is being done now. Absent if it can't be stopped. */
  readonly onCancel?: (() => void) | undefined;
}

interface LibraryToastProps {
  undo?: LibraryUndo | undefined;
  busy?: LibraryBusy | undefined;
}

/** Shows what is being done, or can be undone. nb. Always rendered, so that changes are read out. */
export function LibraryToast({ undo, busy }: LibraryToastProps) {
  const t = useTranslate();
  return (
    <div class="library-toasts" role="status">
      {busy ? (
        <Busy {...busy} />
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

/** nb. The share is hidden from screen readers, which would read out every update. The bar has it. */
function Busy({ label, share, onCancel }: LibraryBusy) {
  const t = useTranslate();
  const id = useId();
  const percent = numberFormat(localeOf(t), { style: 'percent' });
  return (
    <div class="library-toast">
      {share === undefined ? (
        <span class="library-spinner" aria-hidden="true" />
      ) : (
        <progress aria-labelledby={id} value={share} />
      )}
      <span id={id}>{label}</span>
      {share !== undefined && <span aria-hidden="true">{percent.format(share)}</span>}
      {onCancel && (
        <button type="button" class="library-toast-undo" onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}
