import { useId, useState } from 'preact/hooks';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { counted } from '../../utils/i18n/plural.ts';
import { useWords } from '../ui/translate.tsx';

interface DeleteEverythingDialogProps {
  /** How many profiles the library has. */
  count: number;
  state: 'asking' | 'deleting' | 'failed';
  onExport: () => void;
  onDelete: () => void;
  onClose: () => void;
}

/** Asks for a typed word before the whole library goes. */
export function DeleteEverythingDialog(props: DeleteEverythingDialogProps) {
  const { count, state, onExport, onDelete, onClose } = props;
  const words = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const word = words('wipe_word');
  const isDeleting = state === 'deleting';
  const isConfirmed = text.trim().toUpperCase() === word.toUpperCase();
  return (
    <Dialog title={words('wipe_title')} onClose={isDeleting ? undefined : onClose}>
      <p>{words('wipe_goes')}</p>
      <ul class="bullets">
        <li>{counted(words, 'wipe_profiles', count)}</li>
        <li>{words('wipe_annotations')}</li>
        <li>{words('wipe_fetches')}</li>
        <li>{words('wipe_activity')}</li>
      </ul>
      <p>{words('wipe_stays')}</p>
      <p>
        <strong>{words('wipe_final')}</strong>
      </p>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isConfirmed && !isDeleting) onDelete();
        }}
      >
        <div class="field">
          <label for={id}>{words('wipe_type', word)}</label>
          <input
            id={id}
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            readOnly={isDeleting}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <div class="dialog-outcome" aria-live="polite">
          {isDeleting && <p>{words('wipe_running')}</p>}
          {state === 'failed' && <Notice role="alert">{words('wipe_failed')}</Notice>}
        </div>
        <div class="actions dialog-actions">
          <button type="button" class="button" disabled={isDeleting} onClick={onExport}>
            {words('wipe_export')}
          </button>
          <button type="button" class="button apart" disabled={isDeleting} onClick={onClose}>
            {words('cancel')}
          </button>
          <button type="submit" class="button destructive" disabled={!isConfirmed || isDeleting}>
            {words('wipe_confirm')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
