import { plural } from '../../utils/i18n/plural.ts';
import type { QueueCounts } from '../../utils/queue/queue-entry.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { queueNumbers } from './queue-numbers.ts';

interface ClearQueueDialogProps {
  counts: QueueCounts;
  /** The name of the list that is cleared; of the whole queue if absent. */
  list?: string | undefined;
  onClear: () => void;
  onClose: () => void;
}

/** Says who leaves the queue before it is cleared. */
export function ClearQueueDialog({ counts, list, onClear, onClose }: ClearQueueDialogProps) {
  const t = useTranslate();
  const { waiting, failed, done } = queueNumbers(counts);
  return (
    <Dialog
      title={list === undefined ? t('queue_clear_title') : t('queue_clear_list_title', list)}
      onClose={onClose}
    >
      <p>{t('queue_clear_removes')}</p>
      <ul class="bullets">
        {waiting > 0 && <li>{plural(t, 'queue_clear_waiting', waiting)}</li>}
        {failed > 0 && <li>{plural(t, 'queue_clear_failed', failed)}</li>}
        {done > 0 && <li>{plural(t, 'queue_clear_done', done)}</li>}
      </ul>
      <p>{t('queue_clear_keeps')}</p>
      <div class="actions dialog-actions">
        <button type="button" class="button push-end" onClick={onClose}>
          {t('cancel')}
        </button>
        <button type="button" class="button destructive" onClick={onClear}>
          {t('queue_clear')}
        </button>
      </div>
    </Dialog>
  );
}
