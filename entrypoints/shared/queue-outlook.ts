import type { QueueOutlook } from '../../components/queue/queue-standing.ts';
import type { Settings } from '../../utils/engine/ports/settings.ts';
import { queueStartsAt } from '../../utils/queue/pace.ts';
import type { QueueState } from '../../utils/queue/queue-entry.ts';
import { nextWorkingTime } from '../../utils/queue/working-hours.ts';
import { nextSlots } from '../../utils/rate-limit/limits.ts';
import { queuePause } from '../../utils/task/queue-pause.ts';
import { stageOf } from '../../utils/task/stage.ts';
import { isOpen, type Task } from '../../utils/task/task.ts';
import { paceOf } from './pace-of.ts';
import type { Fetches } from './use-fetches.ts';

/** What the next start of the queue depends on at `now`, ms since the epoch. */
export function queueOutlook(
  state: QueueState,
  { tasks, creates }: Fetches,
  settings: Settings,
  now: number,
): QueueOutlook {
  const pace = paceOf(settings, now);
  const { limits, hours, timeZone } = pace;
  const [slotAt = now] = nextSlots(creates, limits, now, 1);
  return {
    slotAt,
    startsAt: queueStartsAt(state, creates, pace, now),
    isWithinHours: !hours || nextWorkingTime(now, hours, timeZone) === now,
    isOnline: navigator.onLine,
    hold: holdOf(tasks, now),
  };
}

/** The hold that keeps the queue waiting: one of all fetches, or of a fetch that isn't created yet. */
function holdOf(tasks: readonly Task[], now: number) {
  const pause = queuePause(tasks.filter(isOpen), now);
  if (pause) return pause;
  for (const task of tasks) {
    if (task.state === 'queued' && stageOf(task, now).kind === 'held') return task.hold;
  }
  return undefined;
}
