import { useId, useState } from 'preact/hooks';
import { plural } from '../../utils/i18n/plural.ts';
import { Dialog } from '../ui/dialog.tsx';
import { HelpLink } from '../ui/help-link.tsx';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';
import './delete-everything-dialog.css';

interface DeleteEverythingDialogProps {
  /** The number of profiles in the library. */
  count: number;
  state: 'asking' | 'deleting' | 'failed';
  onDelete: () => void;
  onClose: () => void;
}

/** Asks the user to type a word before the whole library is deleted. */
export function DeleteEverythingDialog(props: DeleteEverythingDialogProps) {
  const { count, state, onDelete, onClose } = props;
  const t = useTranslate();
  const id = useId();
  const [text, setText] = useState('');
  const word = t('delete_everything_word');
  const isDeleting = state === 'deleting';
  const isConfirmed = text.trim().toUpperCase() === word.toUpperCase();
  return (
    <Dialog title={t('delete_everything_title')} onClose={isDeleting ? undefined : onClose}>
      <p>{t('delete_everything_deletes')}</p>
      <ul class="bullets">
        <li>{plural(t, 'delete_everything_profiles', count)}</li>
        <li>{t('delete_everything_annotations')}</li>
        <li>{t('delete_everything_fetches')}</li>
        <li>{t('delete_everything_activity')}</li>
      </ul>
      <p>{t('delete_everything_keeps')}</p>
      <p>
        <strong>{t('delete_everything_final')}</strong>
      </p>
      <form
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isConfirmed && !isDeleting) onDelete();
        }}
      >
        <div class="field">
          <label for={id}>{t('delete_everything_type', word)}</label>
          <input
            id={id}
            class="delete-word"
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
          {isDeleting && <p>{t('delete_everything_running')}</p>}
          {state === 'failed' && (
            <Notice role="alert" actions={<HelpLink code="storage-fault" />}>
              <p>{t('delete_everything_failed')}</p>
            </Notice>
          )}
        </div>
        <div class="actions dialog-actions">
          <a class="button" href="library.html#export" target="_blank" rel="noopener">
            {t('delete_everything_export')}
          </a>
          <button type="button" class="button push-end" disabled={isDeleting} onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="submit" class="button destructive" disabled={!isConfirmed || isDeleting}>
            {t('delete_everything_confirm')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
