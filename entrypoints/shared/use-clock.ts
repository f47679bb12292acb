import { useEffect, useState } from 'preact/hooks';
import { isOpen, type Task } from '../../utils/task/task.ts';

/** The time in ms since the epoch, each second while a task is under way, else each half minute. */
export function useClock(task: Task | undefined): number {
  const [now, setNow] = useState(Date.now);
  const everyMs = task && isOpen(task) ? 1_000 : 30_000;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
