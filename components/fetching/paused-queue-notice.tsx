import { clockTime, relativeTime } from '../../utils/i18n/dates.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { plural } from '../../utils/i18n/plural.ts';
import { queuePause } from '../../utils/task/queue-pause.ts';
import { isOpen, type Task } from '../../utils/task/task.ts';
import { useTranslate } from '../ui/translate.tsx';
import { FaultNotice } from './fault-notice.tsx';
import type { FetchActions } from './fetch-actions.ts';
import { heldForUser } from './held-for-user.ts';
import { LockedNotice } from './locked-notice.tsx';

interface PausedQueueNoticeProps {
  tasks: readonly Task[];
  now: number;
  onOpenOptions: () => void;
  onUnlock: FetchActions['unlock'];
}

/** Why several fetches are stopped: they wait for access or a key, or the queue is paused for some time. */
export function PausedQueueNotice({ tasks, now, onOpenOptions, onUnlock }: PausedQueueNoticeProps) {
  const t = useTranslate();
  const held = heldForUser(tasks, now);
  if (held?.failure.code === 'access-missing') return <FaultNotice failure={held.failure} />;
  if (held?.failure.code === 'key-locked') {
    return <LockedNotice failure={held.failure} onUnlock={onUnlock} />;
  }
  if (held) {
    const openButton = (
      <button type="button" class="button primary" onClick={onOpenOptions}>
        {t('open_options')}
      </button>
    );
    return (
      <FaultNotice failure={held.failure} actions={openButton}>
        <p>{plural(t, 'key_wait', held.count)}</p>
      </FaultNotice>
    );
  }
  const pause = queuePause(tasks.filter(isOpen), now);
  if (pause?.until === undefined) return null;
  const locale = localeOf(t);
  const { failure, until } = pause;
  return (
    <FaultNotice failure={failure}>
      <p>{t('retry_time', clockTime(until, now, locale), relativeTime(until, now, locale))}</p>
    </FaultNotice>
  );
}
