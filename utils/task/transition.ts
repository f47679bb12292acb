import type { Slug } from '../profile/slug.ts';
import type { FetchCommand } from './command.ts';
import type { TaskEvent } from './event.ts';
import { canResumeEarly, holdOf } from './hold.ts';
import { longWaitingAfterMs, nextPoll } from './poll-schedule.ts';
import type {
  CancelledTask,
  CreatingTask,
  FailedTask,
  QueuedTask,
  Task,
  WaitingTask,
} from './task.ts';
import { cancelled, dismissed, failed } from './terminal.ts';
import { fromWaiting, pollSoon } from './waiting.ts';

/**
 * A task cancelled this recently is taken up again when the person asks again, instead of spending
 * a second LinkedIn action: OutX goes on with it all the while.
 */
export const resumeWithinMs = 60 * 60 * 1000;

/**
 * The task after `event`, at `now` (ms since the epoch). Where there was no task, only a wish to
 * fetch makes one. An event that does not fit the state returns the very same object, so that a caller
 * can tell by identity that nothing happened. Pure and total: it never throws.
 */
export function transition(
  slug: Slug,
  task: Task | undefined,
  event: TaskEvent,
  now: number,
): Task | undefined {
  switch (event.type) {
    case 'enrich':
    case 'refresh':
    case 'retry':
    case 'ignoreLimit':
      return afterCommand(slug, task, event.type, now);
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
      return event.type === 'cancel' ? dismissed(task, now) : task;
    default:
      return task;
  }
}

function afterCommand(
  slug: Slug,
  task: Task | undefined,
  command: Exclude<FetchCommand, 'cancel'>,
  now: number,
): Task {
  const afresh = () => queued({ slug, askedAt: now }, 0);
  switch (task?.state) {
    case undefined:
      return afresh();
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
      return pollSoon(task, now);
    case 'failed':
    case 'cancelled':
      return resumed(task, now) ?? afresh();
    case 'done':
      return command === 'refresh' ? afresh() : task;
    case 'unknown':
      return command === 'retry' ? afresh() : task;
  }
}

function fromQueued(task: QueuedTask, event: TaskEvent, now: number): Task {
  switch (event.type) {
    case 'sending':
      return {
        state: 'creating',
        slug: task.slug,
        askedAt: task.askedAt,
        sentAt: now,
        refusals: task.refusals,
      };
    case 'put-off':
      return queued(task, task.refusals, holdOf(event));
    case 'refused':
      return failed(task, event.failure, now);
    case 'released':
      return task.hold && event.codes.includes(task.hold.failure.code)
        ? queued(task, task.refusals)
        : task;
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
        slug: task.slug,
        askedAt: task.askedAt,
        outxTaskId: event.outxTaskId,
        createdAt: now,
        nextPollAt: nextPoll(now, now),
        pickedUp: false,
        faults: 0,
      };
      return task.cancelAsked ? cancelled(waiting, now) : waiting;
    }
    case 'put-off':
      return task.cancelAsked
        ? cancelled(task, now)
        : queued(task, task.refusals + 1, holdOf(event));
    case 'refused':
      return task.cancelAsked ? cancelled(task, now) : failed(task, event.failure, now);
    case 'lost':
      return {
        state: 'unknown',
        slug: task.slug,
        askedAt: task.askedAt,
        sentAt: task.sentAt,
        failure: event.failure,
      };
    case 'cancel':
      // nb. Not cancelled yet: the call is in the air, and its outcome must be known first.
      return task.cancelAsked ? task : { ...task, cancelAsked: true };
    default:
      return task;
  }
}

/** Waiting again for the id that OutX gave, where it may still answer to it. */
function resumed(task: FailedTask | CancelledTask, now: number): WaitingTask | undefined {
  const { outxTaskId, createdAt } = task;
  if (outxTaskId === undefined || createdAt === undefined) return undefined;
  const resumable =
    task.state === 'cancelled'
      ? Math.abs(now - task.cancelledAt) < resumeWithinMs
      : task.failure.code === 'expired';
  if (!resumable) return undefined;
  return {
    state: now - createdAt < longWaitingAfterMs ? 'waiting' : 'long-waiting',
    slug: task.slug,
    askedAt: now,
    outxTaskId,
    createdAt,
    resumedAt: now,
    nextPollAt: now,
    pickedUp: false,
    faults: 0,
  };
}

function queued(
  { slug, askedAt }: Pick<Task, 'slug' | 'askedAt'>,
  refusals: number,
  held?: QueuedTask['hold'],
): QueuedTask {
  return { state: 'queued', slug, askedAt, refusals, ...(held && { hold: held }) };
}

function withoutCancel(task: CreatingTask): CreatingTask {
  if (!task.cancelAsked) return task;
  const { cancelAsked: _cancelAsked, ...uncancelled } = task;
  return uncancelled;
}
