import { useEffect } from 'preact/hooks';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { dueAt } from '../../utils/task/due-tasks.ts';
import { isOpen, type OpenTask, type Task } from '../../utils/task/task.ts';

/** If a step is this late, in ms, the browser has probably stopped the background. */
const graceMs = 3_000;

/**
 * Wakes the background when the popup opens, and again while the shown task is late. The alarm would do
 * the same, but up to 30 seconds later.
 */
export function useWake(task: Task | undefined, now: number): void {
  const stepAt = isOpen(task) ? nextStepAt(task, now) : undefined;
  const isLate = stepAt !== undefined && stepAt + graceMs < now;
  const attempt = isLate ? Math.floor(now / graceMs) : undefined;
  useEffect(() => {
    sendMessage('wake').catch(() => {});
  }, [attempt]);
}

/** When the task should take its next step. `undefined` if it waits for the user. */
function nextStepAt(task: OpenTask, now: number): number | undefined {
  if (task.state === 'creating') return task.sentAt;
  // nb. The background may miss the event that the network is back. When it wakes, it checks.
  if (task.hold?.failure.code === 'offline') return task.hold.failure.at;
  return dueAt(task, now);
}
