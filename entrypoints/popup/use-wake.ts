import { useEffect } from 'preact/hooks';
import { sendMessage } from '../../utils/messages/messenger.ts';
import { dueAt } from '../../utils/task/agenda.ts';
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` is what calls for it again.
  useEffect(() => {
    sendMessage('wake').catch(() => {});
  }, [turn]);
}

const stepAt = (task: OpenTask, now: number) =>
  task.state === 'creating' ? task.sentAt : dueAt(task, now);
