import type { QueueOutlook } from '../../components/queue/queue-standing.ts';
import type { Settings } from '../../utils/engine/ports/settings.ts';
import { queueStartsAt } from '../../utils/queue/pace.ts';
import type { QueueState } from '../../utils/queue/queue-entry.ts';
import { nextWorkingTime } from '../../utils/queue/working-hours.ts';
import { nextSlots } from '../../utils/rate-limit/limits.ts';
import { warmUpLimits } from '../../utils/rate-limit/warm-up.ts';
import { queuePause } from '../../utils/task/queue-pause.ts';
import { stageOf } from '../../utils/task/stage.ts';
import { isOpen, type Task } from '../../utils/task/task.ts';
import type { Fetches } from './use-fetches.ts';

/** What the next start of the queue depends on at `now`, ms since the epoch. */
export function queueOutlook(
  state: QueueState,
  { tasks, creates }: Fetches,
  { limits: userLimits, warmUpSince, workingHours }: Settings,
  now: number,
): QueueOutlook {
  const limits = warmUpLimits(userLimits, warmUpSince, now);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const pace = { limits, ...(workingHours && { hours: workingHours }), timeZone };
  const [slotAt = now] = nextSlots(creates, limits, now, 1);
  return {
    slotAt,
    startsAt: queueStartsAt(state, creates, pace, now),
    isWithinHours: !workingHours || nextWorkingTime(now, workingHours, timeZone) === now,
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
