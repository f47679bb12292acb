import type { TaskEvent } from './event.ts';
import { canResumeEarly, holdOf } from './hold.ts';
import { giveUpAfterMs, longWaitingAfterMs, nextPoll } from './poll-schedule.ts';
import type { Task, WaitingTask } from './task.ts';
import { cancelled, failed } from './terminal.ts';

/** What an event makes of a task whose id is polled; the very same object where it does not fit. */
export function fromWaiting(task: WaitingTask, event: TaskEvent, now: number): Task {
  if ('outxTaskId' in event && event.outxTaskId !== task.outxTaskId) return task;
  // nb. A clock set back starts the plan anew; else it asked every second until it had caught up.
  const calm = { ...withoutTrouble(task), createdAt: Math.min(task.createdAt, now) };
  const age = now - calm.createdAt;
  const wantedFor = now - Math.max(calm.createdAt, Math.min(task.resumedAt ?? 0, now));
  // nb. Judged with an answer and not by the clock alone: a clock that jumped ahead costs one poll.
  if (wantedFor > giveUpAfterMs && wouldGoOn(event)) {
    return failed(task, { code: 'expired', at: now }, now);
  }
  switch (event.type) {
    case 'pending':
      return {
        ...calm,
        state: age < longWaitingAfterMs ? 'waiting' : 'long-waiting',
        pickedUp: event.pickedUp,
        nextPollAt: nextPoll(calm.createdAt, now),
        faults: 0,
      };
    case 'completed':
      return {
        state: 'done',
        slug: task.slug,
        askedAt: task.askedAt,
        outxTaskId: task.outxTaskId,
        createdAt: task.createdAt,
        doneAt: now,
      };
    case 'ended':
      return failed(task, event.failure, now);
    case 'faulted':
      return {
        ...calm,
        faults: task.faults + 1,
        trouble: event.failure,
        nextPollAt: Math.max(event.until, nextPoll(calm.createdAt, now)),
      };
    case 'held':
      return {
        ...calm,
        // nb. Being offline is no failure of OutX and must not lengthen the next pause.
        faults: task.faults + (event.failure.code === 'offline' ? 0 : 1),
        hold: holdOf(event),
      };
    case 'released':
      return task.hold && event.codes.includes(task.hold.failure.code)
        ? { ...calm, nextPollAt: now }
        : task;
    case 'cancel':
      return cancelled(task, now);
    default:
      return task;
  }
}

/** A person's wish to go on: the task is polled now where it stands still. */
export function pollSoon(task: WaitingTask, now: number): Task {
  const stands = task.hold ?? task.trouble ?? (task.state === 'long-waiting' || undefined);
  const failure = task.hold?.failure ?? task.trouble;
  if (!stands || (failure && !canResumeEarly(failure))) return task;
  return { ...withoutTrouble(task), nextPollAt: Math.min(task.nextPollAt, now) };
}

/**
 * Whether the task would be asked for again by itself. nb. What stands still until a person sees to
 * it, e.g. to the key, outlasts the time after which it is given up.
 */
const wouldGoOn = (event: TaskEvent) =>
  event.type === 'pending' ||
  event.type === 'faulted' ||
  (event.type === 'held' && event.until !== undefined);

function withoutTrouble({ hold: _hold, trouble: _trouble, ...task }: WaitingTask): WaitingTask {
  return task;
}
