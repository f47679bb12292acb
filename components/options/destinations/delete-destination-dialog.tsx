import { Dialog } from '../../ui/dialog.tsx';
import { useTranslate } from '../../ui/translate.tsx';

interface DeleteDestinationDialogProps {
  /** The name of the destination. */
  name: string;
  onDelete: () => void;
  onClose: () => void;
}

/** Asks whether to delete a destination, and says what is lost. */
export function DeleteDestinationDialog({ name, onDelete, onClose }: DeleteDestinationDialogProps) {
  const t = useTranslate();
  return (
    <Dialog title={t('destination_delete_title', name)} onClose={onClose}>
      <p>{t('destination_delete_text')}</p>
      <div class="actions dialog-actions">
        <button type="button" class="button push-end" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="button destructive" onClick={onDelete}>
          {t('destination_delete')}
        </button>
      </div>
    </Dialog>
  );
}
