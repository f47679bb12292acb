import type { Slug } from '../profile/slug.ts';
import type { FetchCommand } from './command.ts';
import type { TaskEvent } from './event.ts';
import { canResumeEarly, holdOf } from './hold.ts';
import { giveUpAfterMs, longWaitingAfterMs, nextPoll } from './poll-schedule.ts';
import { ignoringLimit, queued } from './queued.ts';
import type {
  CancelledTask,
  CreatingTask,
  FailedTask,
  QueuedTask,
  Task,
  WaitingTask,
} from './task.ts';
import { baseOf, ofType, type TaskBase, type TaskType } from './task-type.ts';
import { cancelled, failed } from './terminal.ts';
import { fromWaiting, pollNow } from './waiting.ts';

/**
 * A command resumes a cancelled task that OutX accepted less than this ago, because OutX may still be
 * working on it. The result of an older one would be out of date.
 */
export const resumeWithinMs = giveUpAfterMs;

/**
 * Returns the task of this type after `event`, at `now` (ms since the epoch). Without a task, only a command to
 * fetch creates one. If the event doesn't apply to the task's state, the same object is returned,
 * so that callers can compare by identity to see whether anything changed. Never throws.
 */
export function transition(
  slug: Slug,
  task: Task | undefined,
  event: TaskEvent,
  now: number,
  type: TaskType = 'profile',
): Task | undefined {
  switch (event.type) {
    case 'enrich':
    case 'refresh':
    case 'retry':
    case 'ignoreLimit':
      return afterCommand({ slug, ...ofType(type) }, task, event.type, now);
  }
  if (!task) return task;
  switch (task.state) {
    case 'queued':
      return fromQueued(task, event, now);
    case 'creating':
      return fromCreating(task, event, now);
    case 'waiting':
    case 'long-waiting':
      return fromWaiting(task, event, now);
    case 'unknown':
    case 'failed':
      return event.type === 'cancel' ? cancelled(task, now) : task;
    default:
      return task;
  }
}

function afterCommand(
  subject: Pick<TaskBase, 'type' | 'slug'>,
  task: Task | undefined,
  command: Exclude<FetchCommand, 'cancel'>,
  now: number,
): Task {
  const newTask = () => queued({ ...subject, askedAt: now, refusals: 0 });
  switch (task?.state) {
    case undefined:
      return newTask();
    case 'queued':
      if (command === 'ignoreLimit')
        return task.ignoreLimit ? task : { ...task, ignoreLimit: true };
      return task.hold && canResumeEarly(task.hold.failure)
        ? { ...task, hold: { ...task.hold, until: now } }
        : task;
    case 'creating':
      return withoutCancel(task);
    case 'waiting':
    case 'long-waiting':
      return pollNow(task, now);
    case 'failed':
    case 'cancelled':
      return resumed(task, now) ?? newTask();
    case 'done':
      return command === 'refresh' ? newTask() : task;
    case 'unknown':
      return command === 'retry' ? newTask() : task;
  }
}

function fromQueued(task: QueuedTask, event: TaskEvent, now: number): Task {
  switch (event.type) {
    case 'sending':
      return {
        state: 'creating',
        ...baseOf(task),
        sentAt: now,
        refusals: task.refusals,
        ...ignoringLimit(task),
      };
    case 'taken':
      return { state: 'done', slug: task.slug, askedAt: task.askedAt, doneAt: now };
    case 'put-off':
      return queued(task, holdOf(event));
    case 'refused':
      return failed(task, event.failure, now);
    case 'released':
      return task.hold && event.codes.includes(task.hold.failure.code) ? queued(task) : task;
    case 'cancel':
      return cancelled(task, now);
    default:
      return task;
  }
}

function fromCreating(task: CreatingTask, event: TaskEvent, now: number): Task {
  switch (event.type) {
    case 'accepted': {
      const waiting: WaitingTask = {
        state: 'waiting',
        ...baseOf(task),
        outxTaskId: event.outxTaskId,
        createdAt: now,
        ...(event.polls && { polls: event.polls }),
        nextPollAt: nextPoll(now, now, event.polls),
        pickedUp: false,
        faults: 0,
      };
      return task.cancelAsked ? cancelled(waiting, now) : waiting;
    }
    case 'put-off':
      return task.cancelAsked
        ? cancelled(task, now)
        : queued({ ...task, refusals: task.refusals + 1 }, holdOf(event));
    case 'refused':
      return task.cancelAsked ? cancelled(task, now) : failed(task, event.failure, now);
    case 'lost':
      return {
        state: 'unknown',
        ...baseOf(task),
        sentAt: task.sentAt,
        failure: event.failure,
      };
    case 'cancel':
      // nb. Not cancelled yet: the call is in flight, and its answer may carry an id to keep.
      return task.cancelAsked ? task : { ...task, cancelAsked: true };
    default:
      return task;
  }
}

/** The task polling its id again. `undefined` if it has no id or was cancelled too long ago. */
function resumed(task: FailedTask | CancelledTask, now: number): WaitingTask | undefined {
  const { outxTaskId, createdAt } = task;
  if (outxTaskId === undefined || createdAt === undefined) return undefined;
  if (task.state === 'cancelled' && now - createdAt >= resumeWithinMs) return undefined;
  return {
    state: now - createdAt < longWaitingAfterMs ? 'waiting' : 'long-waiting',
    ...baseOf(task),
    askedAt: now,
    outxTaskId,
    createdAt,
    resumedAt: now,
    createIfEnded: true,
    nextPollAt: now,
    pickedUp: false,
    faults: 0,
  };
}

function withoutCancel(task: CreatingTask): CreatingTask {
  if (!task.cancelAsked) return task;
  const { cancelAsked: _cancelAsked, ...uncancelled } = task;
  return uncancelled;
}
