import { useEffect, useState } from 'preact/hooks';
import { isOpen, type Task } from '../../utils/task/task.ts';

/** The time in ms since the epoch. Updates every second while the task is open, else every 30 seconds. */
export function useClock(task: Task | undefined): number {
  const [now, setNow] = useState(Date.now);
  const intervalMs = task && isOpen(task) ? 1_000 : 30_000;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), intervalMs);
    return () => clearInterval(timer);
  }, [intervalMs]);
  return now;
}
