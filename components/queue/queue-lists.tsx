import { Pause, Play, RotateCw, X } from 'lucide-preact';
import { useId } from 'preact/hooks';
import { numberFormat } from '../../utils/i18n/formatters.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import type { QueueCounts } from '../../utils/queue/queue-entry.ts';
import { cutLine } from '../ui/cut-line.tsx';
import { ToolButton } from '../ui/tool-button.tsx';
import { useTranslate } from '../ui/translate.tsx';
import type { QueueActions } from './queue-actions.ts';
import { queueNumbers } from './queue-numbers.ts';
import './queue-lists.css';

interface QueueListsProps {
  byList: ReadonlyMap<string, QueueCounts>;
  listName: (listId: string) => string;
  actions: Pick<QueueActions, 'edit' | 'showList'>;
  onClear: (listId: string) => void;
}

/** The lists in the queue: how far each is, and the actions for it. */
export function QueueLists({ byList, listName, actions, onClear }: QueueListsProps) {
  const t = useTranslate();
  const id = useId();
  if (byList.size === 0) return null;
  return (
    <section class="queue-part" aria-labelledby={id}>
      <h3 id={id}>{t('rail_lists')}</h3>
      <ul class="queue-lists">
        {[...byList].map(([listId, counts]) => (
          <QueueList
            key={listId}
            name={listName(listId)}
            counts={counts}
            onShow={() => actions.showList(listId)}
            onEdit={(kind) => actions.edit({ kind, listId })}
            onClear={() => onClear(listId)}
          />
        ))}
      </ul>
    </section>
  );
}

interface QueueListProps {
  name: string;
  counts: QueueCounts;
  onShow: () => void;
  onEdit: (kind: 'pause' | 'resume' | 'retry') => void;
  onClear: () => void;
}

function QueueList({ name, counts, onShow, onEdit, onClear }: QueueListProps) {
  const t = useTranslate();
  const { format } = numberFormat(localeOf(t), {});
  const { done, total } = queueNumbers(counts);
  return (
    <li>
      <button type="button" class="queue-list-name" dir="auto" onClick={onShow}>
        {cutLine(name)}
      </button>
      <span class="quiet">{t('queue_progress', format(done), format(total))}</span>
      <div class="queue-list-tools">
        {counts.paused > 0 && (
          <ToolButton
            icon={Play}
            name={t('queue_resume_list', name)}
            isCompact
            onClick={() => onEdit('resume')}
          />
        )}
        {counts.paused === 0 && counts.waiting > 0 && (
          <ToolButton
            icon={Pause}
            name={t('queue_pause_list', name)}
            isCompact
            onClick={() => onEdit('pause')}
          />
        )}
        {counts.failed > 0 && (
          <ToolButton
            icon={RotateCw}
            name={t('queue_retry_list', name)}
            isCompact
            onClick={() => onEdit('retry')}
          />
        )}
        <ToolButton icon={X} name={t('queue_clear_list', name)} isCompact onClick={onClear} />
      </div>
      <progress aria-hidden="true" value={done} max={total} />
    </li>
  );
}
