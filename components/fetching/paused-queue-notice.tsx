import { queuePause } from '../../utils/task/queue-pause.ts';
import { isOpen, type Task } from '../../utils/task/task.ts';
import { FailureText } from './failure-text.tsx';
import { heldForKey } from './held-for-key.ts';
import { localeOf } from '../../utils/i18n/locale.ts';
import { Notice } from '../ui/notice.tsx';
import { counted } from '../../utils/i18n/plural.ts';
import { clockTime, relativeTime } from '../../utils/i18n/dates.ts';
import { useWords } from '../ui/translate.tsx';

interface QueueNoticeProps {
  tasks: readonly Task[];
  now: number;
  onOpenOptions: () => void;
}

/** What stops more than one fetch, said once for all of them: the key, else a pause with an end. */
export function QueueNotice({ tasks, now, onOpenOptions }: QueueNoticeProps) {
  const words = useWords();
  const held = heldForKey(tasks, now);
  if (held) {
    const open = (
      <button type="button" class="button primary" onClick={onOpenOptions}>
        {words('open_options')}
      </button>
    );
    return (
      <Notice role="alert" title={words('key_wait_title')} actions={open}>
        <FailureText failure={held.failure} />
        <p>{counted(words, 'key_wait', held.count)}</p>
      </Notice>
    );
  }
  const pause = queuePause(tasks.filter(isOpen), now);
  if (pause?.until === undefined) return null;
  const locale = localeOf(words);
  const { failure, until } = pause;
  return (
    <Notice role="alert" title={words('queue_paused_title')}>
      <FailureText failure={failure} />
      <p>{words('try_time', clockTime(until, now, locale), relativeTime(until, now, locale))}</p>
    </Notice>
  );
}
