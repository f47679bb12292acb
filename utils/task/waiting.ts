import type { TaskEvent } from './event.ts';
import { canResumeEarly, holdOf } from './hold.ts';
import { giveUpAfterMs, longWaitingAfterMs, nextPoll } from './poll-schedule.ts';
import { queued } from './queued.ts';
import type { Task, WaitingTask } from './task.ts';
import { baseOf } from './task-type.ts';
import { cancelled, failed } from './terminal.ts';

/** The task after an event other than a command to fetch; the same object if nothing changes. */
export function fromWaiting(task: WaitingTask, event: TaskEvent, now: number): Task {
  if ('outxTaskId' in event && event.outxTaskId !== task.outxTaskId) return task;
  // nb. After the clock was set back, the poll schedule restarts. Otherwise the task would be
  // polled every second until the clock has caught up.
  const base = { ...withoutTrouble(task), createdAt: Math.min(task.createdAt, now) };
  const age = now - base.createdAt;
  const sinceResumed = now - Math.max(base.createdAt, Math.min(task.resumedAt ?? 0, now));
  // nb. Checked when a poll was answered, not by time alone: a clock that jumped ahead costs one
  // poll.
  if (sinceResumed > giveUpAfterMs && keepsPolling(event)) {
    return failed(task, { code: 'expired', at: now }, now);
  }
  switch (event.type) {
    case 'pending':
      return {
        ...withoutCreate(base),
        state: age < longWaitingAfterMs ? 'waiting' : 'long-waiting',
        pickedUp: event.pickedUp,
        nextPollAt: nextPoll(base.createdAt, now, base.polls),
        faults: 0,
      };
    case 'completed':
      return {
        state: 'done',
        ...baseOf(task),
        outxTaskId: task.outxTaskId,
        createdAt: task.createdAt,
        doneAt: now,
      };
    case 'ended':
      return task.createIfEnded
        ? queued({ ...task, refusals: 0 })
        : failed(task, event.failure, now);
    case 'faulted':
      return {
        ...base,
        faults: task.faults + 1,
        trouble: event.failure,
        nextPollAt: Math.max(event.until, nextPoll(base.createdAt, now, base.polls)),
      };
    case 'held':
      return {
        ...base,
        // nb. Being offline is not OutX's fault and must not lengthen the next backoff.
        faults: task.faults + (event.failure.code === 'offline' ? 0 : 1),
        hold: holdOf(event),
      };
    case 'released':
      return task.hold && event.codes.includes(task.hold.failure.code)
        ? { ...base, nextPollAt: now }
        : task;
    case 'cancel':
      return cancelled(task, now);
    default:
      return task;
  }
}

/** The task after a command to fetch: polled now if it was long-waiting, on hold or in trouble. */
export function pollNow(task: WaitingTask, now: number): WaitingTask {
  const failure = task.hold?.failure ?? task.trouble;
  const canPoll = failure ? canResumeEarly(failure) : task.state === 'long-waiting';
  return canPoll ? { ...withoutTrouble(task), nextPollAt: Math.min(task.nextPollAt, now) } : task;
}

/**
 * Whether the task would be polled again without the user. A hold without an end, e.g. for a
 * rejected key, may outlast the time after which a task expires.
 */
const keepsPolling = (event: TaskEvent) =>
  event.type === 'pending' ||
  event.type === 'faulted' ||
  (event.type === 'held' && event.until !== undefined);

function withoutCreate({ createIfEnded: _createIfEnded, ...task }: WaitingTask): WaitingTask {
  return task;
}

function withoutTrouble({ hold: _hold, trouble: _trouble, ...task }: WaitingTask): WaitingTask {
  return task;
}
