import { maxStarted, nextStartAfter, queueStartsAt } from '../queue/pace.ts';
import { dueWatches } from '../queue/watch-times.ts';
import type { OpenTask } from '../task/task.ts';
import type { EnginePorts } from './ports/fetching.ts';
import type { QueueFront } from './ports/queue.ts';

const hourMs = 60 * 60 * 1000;

/** How often the watches are looked at, at least and at most, ms. */
const planEveryMs = { min: hourMs, max: 24 * hourMs };

/** When to look for a network again, ms: no event wakes a stopped worker for it. */
const offlineMs = 5 * 60 * 1000;

/**
 * Starts the head of the queue if its time has come. `open` are the tasks that the engine works on.
 * Returns when to look again: `now` if something was started, `undefined` if only another event can
 * bring work. All times are in ms since the epoch.
 *
 * nb. It waits as long as any task is to be created: the user's own fetches go first, and what keeps
 * one from OutX, such as a rejected key, keeps all. Except a fetch of posts on hold: the key may not be allowed that one.
 */
export async function runQueue(
  ports: EnginePorts,
  open: readonly OpenTask[],
  now: number,
): Promise<number | undefined> {
  const front = await ports.queue.front();
  const { state } = front;
  const planAt = nextPlan(front, now);
  if (planAt !== undefined && planAt <= now) return plan(ports, now);
  const isBusy = open.some(isToBeCreated);
  if (!front.head || state.pausedAt !== undefined || isBusy || front.started >= maxStarted) {
    return planAt;
  }
  const startsAt = ports.isOnline() ? await start(ports, front.head, state, now) : now + offlineMs;
  return Math.min(startsAt, planAt ?? startsAt);
}

/** nb. Posts on hold keep nobody back, and what a colleague is fetching will hardly be created here. */
function isToBeCreated(task: OpenTask): boolean {
  if (task.state !== 'queued') return task.state === 'creating';
  const isClaimed = task.hold?.failure.code === 'claimed-by-colleague';
  return !isClaimed && !(task.type === 'posts' && task.hold);
}

/** Starts the head if it may start. Returns when it may. */
async function start(
  ports: EnginePorts,
  head: NonNullable<QueueFront['head']>,
  state: QueueFront['state'],
  now: number,
): Promise<number> {
  const [creates, pace] = await Promise.all([ports.tasks.creates(now), ports.pace()]);
  const startsAt = queueStartsAt(state, creates, pace, now);
  if (startsAt > now) return startsAt;
  const applied = await ports.queue.start(head, now, nextStartAfter(now, pace, ports.random()));
  ports.changed(applied.slugs);
  return now;
}

/** When to look at the watches. nb. A time further ahead was stored before the clock was set back. */
const nextPlan = ({ state: { nextPlanAt } }: QueueFront, now: number) =>
  nextPlanAt !== undefined && nextPlanAt - now > planEveryMs.max ? now : nextPlanAt;

/** Queues the watched people who are due. */
async function plan(ports: EnginePorts, now: number): Promise<number> {
  const people = await ports.queue.watched();
  const { due, nextAt = Number.POSITIVE_INFINITY } = dueWatches(people, now);
  const earliest = Math.max(nextAt, now + planEveryMs.min);
  const nextPlanAt = Math.min(earliest, now + planEveryMs.max);
  await ports.queue.plan(due, people.length > 0 ? nextPlanAt : undefined, now);
  if (due.length > 0) ports.changed([]);
  return now;
}
