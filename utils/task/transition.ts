import type { Failure } from '../failure/failure.ts';
import type { Slug } from '../profile/slug.ts';
import type { TaskEvent } from './event.ts';
import { giveUpAfterMs, nextPoll, patienceAfterMs } from './poll-plan.ts';
import type {
  CancelledTask,
  CreatingTask,
  FailedTask,
  QueuedTask,
  Task,
  WaitingTask,
} from './task.ts';

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
  if (isWishToFetch(event)) return wished(slug, task, event.type, now);
  if (!task) return task;
  switch (task.state) {
    case 'queued':
      return fromQueued(task, event, now);
    case 'creating':
      return fromCreating(task, event, now);
    case 'waiting':
    case 'patient':
      return fromWaiting(task, event, now);
    case 'unknown':
    case 'failed':
      return event.type === 'cancel' ? letGo(task, now) : task;
    default:
      return task;
  }
}

type WishToFetch = TaskEvent & { type: 'enrich' | 'refresh' | 'send-again' };

const isWishToFetch = (event: TaskEvent): event is WishToFetch =>
  event.type === 'enrich' || event.type === 'refresh' || event.type === 'send-again';

function wished(slug: Slug, task: Task | undefined, wish: WishToFetch['type'], now: number): Task {
  const afresh = () => queued({ slug, askedAt: now }, 0);
  switch (task?.state) {
    case undefined:
      return afresh();
    case 'queued':
      return task.hold && mayGoOnEarly(task.hold.failure)
        ? queued(task, task.refusals, { ...task.hold, until: now })
        : task;
    case 'creating':
      return withoutCancel(task);
    case 'waiting':
    case 'patient':
      return pollSoon(task, now);
    case 'failed':
    case 'cancelled':
      return resumed(task, now) ?? afresh();
    case 'done':
      return wish === 'refresh' ? afresh() : task;
    case 'unknown':
      return wish === 'send-again' ? afresh() : task;
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
      return queued(task, task.refusals, hold(event));
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
      return task.cancelAsked ? cancelled(task, now) : queued(task, task.refusals + 1, hold(event));
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

function fromWaiting(task: WaitingTask, event: TaskEvent, now: number): Task {
  if ('outxTaskId' in event && event.outxTaskId !== task.outxTaskId) return task;
  const calm = withoutTrouble(task);
  switch (event.type) {
    case 'pending':
      // nb. Judged by an answer and not by the clock alone: a clock that jumped ahead costs one poll.
      if (now - task.createdAt > giveUpAfterMs)
        return failed(task, { code: 'expired', at: now }, now);
      return {
        ...calm,
        state: now - task.createdAt < patienceAfterMs ? 'waiting' : 'patient',
        pickedUp: event.pickedUp,
        nextPollAt: nextPoll(task.createdAt, now),
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
      if (now - task.createdAt > giveUpAfterMs)
        return failed(task, { code: 'expired', at: now }, now);
      return {
        ...calm,
        faults: task.faults + 1,
        trouble: event.failure,
        nextPollAt: Math.max(event.until, nextPoll(task.createdAt, now)),
      };
    case 'held':
      return {
        ...calm,
        // nb. Being offline is no failure of OutX and must not lengthen the next pause.
        faults: task.faults + (event.failure.code === 'offline' ? 0 : 1),
        hold: hold(event),
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

/** Whether a person may go on before the hold ends by itself. The server's own advice is kept. */
const mayGoOnEarly = (failure: Failure) => failure.code !== 'rate-limited';

function pollSoon(task: WaitingTask, now: number): Task {
  const stands = task.hold ?? task.trouble ?? (task.state === 'patient' || undefined);
  const failure = task.hold?.failure ?? task.trouble;
  if (!stands || (failure && !mayGoOnEarly(failure))) return task;
  return { ...withoutTrouble(task), nextPollAt: Math.min(task.nextPollAt, now) };
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
    state: now - createdAt < patienceAfterMs ? 'waiting' : 'patient',
    slug: task.slug,
    askedAt: now,
    outxTaskId,
    createdAt,
    nextPollAt: now,
    pickedUp: false,
    faults: 0,
  };
}

const hold = ({ failure, until }: { failure: Failure; until?: number }) =>
  until === undefined ? { failure } : { failure, until };

function queued(
  { slug, askedAt }: Pick<Task, 'slug' | 'askedAt'>,
  refusals: number,
  held?: QueuedTask['hold'],
): QueuedTask {
  return { state: 'queued', slug, askedAt, refusals, ...(held && { hold: held }) };
}

function withoutTrouble({ hold: _hold, trouble: _trouble, ...task }: WaitingTask): WaitingTask {
  return task;
}

function withoutCancel(task: CreatingTask): CreatingTask {
  if (!task.cancelAsked) return task;
  const { cancelAsked: _cancelAsked, ...uncancelled } = task;
  return uncancelled;
}

/** The id that OutX gave, kept in the ends that it may still answer to. */
const outxId = (task: Task) =>
  'outxTaskId' in task && task.outxTaskId !== undefined && task.createdAt !== undefined
    ? { outxTaskId: task.outxTaskId, createdAt: task.createdAt }
    : {};

function failed(task: Task, failure: Failure, now: number): FailedTask {
  const { slug, askedAt } = task;
  return { state: 'failed', slug, askedAt, failedAt: now, failure, ...outxId(task) };
}

/** nb. Without the id: OutX has ended that task, or is not known to have it. */
const letGo = ({ slug, askedAt }: Task, now: number): CancelledTask => ({
  state: 'cancelled',
  slug,
  askedAt,
  cancelledAt: now,
});

function cancelled(task: Task, now: number): CancelledTask {
  const { slug, askedAt } = task;
  return { state: 'cancelled', slug, askedAt, cancelledAt: now, ...outxId(task) };
}
