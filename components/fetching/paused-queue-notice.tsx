import { clockTime, relativeTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { counted } from '../../utils/i18n/plural.ts';
import { queuePause } from '../../utils/task/queue-pause.ts';
import { isOpen, type Task } from '../../utils/task/task.ts';
import { Notice } from '../ui/notice.tsx';
import { useTranslate } from '../ui/translate.tsx';
import { FailureText } from './failure-text.tsx';
import { heldForKey } from './held-for-key.ts';

interface PausedQueueNoticeProps {
  tasks: readonly Task[];
  now: number;
  onOpenOptions: () => void;
}

/** What stops more than one fetch, said once for all of them: the key, else a pause with an end. */
export function PausedQueueNotice({ tasks, now, onOpenOptions }: PausedQueueNoticeProps) {
  const t = useTranslate();
  const held = heldForKey(tasks, now);
  if (held) {
    const open = (
      <button type="button" class="button primary" onClick={onOpenOptions}>
        {t('open_options')}
      </button>
    );
    return (
      <Notice role="alert" title={t('key_wait_title')} actions={open}>
        <FailureText failure={held.failure} />
        <p>{counted(t, 'key_wait', held.count)}</p>
      </Notice>
    );
  }
  const pause = queuePause(tasks.filter(isOpen), now);
  if (pause?.until === undefined) return null;
  const locale = localeOf(t);
  const { failure, until } = pause;
  return (
    <Notice role="alert" title={t('queue_paused_title')}>
      <FailureText failure={failure} />
      <p>{t('retry_time', clockTime(until, now, locale), relativeTime(until, now, locale))}</p>
    </Notice>
  );
}
