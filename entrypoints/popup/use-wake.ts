import { useEffect } from 'preact/hooks';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { dueAt } from '../../utils/task/due-tasks.ts';
import { isOpen, type OpenTask, type Task } from '../../utils/task/task.ts';

/** Ms after which a step that was due and is not done means that the browser stopped the worker. */
const graceMs = 3_000;

/**
 * Wakes the background when the popup opens, and again while the person watches a task that should
 * have moved: the alarm would, too, but only within half a minute.
 */
export function useWake(task: Task | undefined, now: number): void {
  const at = task && isOpen(task) ? stepAt(task, now) : undefined;
  const isLate = at !== undefined && at + graceMs < now;
  const turn = isLate ? Math.floor(now / graceMs) : undefined;
  useEffect(() => {
    sendMessage('wake').catch(() => {});
  }, [turn]);
}

/** When the task should have moved; nothing while only the person can set it going again. */
function stepAt(task: OpenTask, now: number): number | undefined {
  if (task.state === 'creating') return task.sentAt;
  // nb. The worker may not be told that the network is back; asked, it looks.
  if (task.hold?.failure.code === 'offline') return task.hold.failure.at;
  return dueAt(task, now);
}
