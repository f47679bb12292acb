import { normalizeProfile } from '../parsing/normalize-profile.ts';
import { readPosts } from '../parsing/posts/read-posts.ts';
import type { CreateAnswer } from '../task/answer.ts';
import { eventAfterCreate, eventAfterPoll } from '../task/answer-event.ts';
import type { TaskEvent } from '../task/event.ts';
import { queuePause, rateLimitPause } from '../task/queue-pause.ts';
import type { OpenTask, QueuedTask, WaitingTask } from '../task/task.ts';
import { typeOf } from '../task/task-type.ts';
import type { KeyMemory } from './key-memory.ts';
import type { Applied, EnginePorts, Fetched } from './ports/fetching.ts';

/** What saving or unlocking a key does to tasks that are on hold for one. */
export const keyRelease: TaskEvent = {
  type: 'released',
  codes: ['key-missing', 'key-locked', 'key-rejected'],
};

/**
 * Runs the next step of a due task: at most one request to OutX. The step is stored before and after
 * the request. Rejects when the storage does.
 */
export async function runStep(
  ports: EnginePorts,
  keys: KeyMemory,
  task: OpenTask,
  open: readonly OpenTask[],
): Promise<void> {
  const savedBefore = keys.saved();
  if (task.state === 'creating') {
    // The task is due, so no create call is in flight: the worker was stopped during it.
    const failure = { code: 'interrupted', at: ports.now() } as const;
    await apply(ports, task, { type: 'lost', failure });
  } else if (task.state === 'queued') {
    await create(ports, keys, task, open);
  } else {
    await poll(ports, keys, task, open);
  }
  // nb. A key saved meanwhile released the tasks on hold then, but not one that an answer to the
  // older key has put on hold since.
  if (keys.saved() !== savedBefore) await apply(ports, task, keyRelease);
}

/** Stores the event and announces the change. */
export async function apply(
  ports: EnginePorts,
  task: Pick<OpenTask, 'type' | 'slug'>,
  event: TaskEvent,
  fetched?: Fetched,
): Promise<Applied> {
  const applied = await ports.tasks.apply(task.slug, event, ports.now(), fetched, task.type);
  if (applied.changed) ports.changed(applied.slugs);
  return applied;
}

/** Pauses between attempts to store an answer, ms. */
const retryPausesMs = [250, 500, 1_000, 2_000, 4_000];

/** Stores an answer from OutX, which can't be requested again, and retries if the storage rejects. */
async function applyWithRetry(
  ports: EnginePorts,
  task: OpenTask,
  event: TaskEvent,
  fetched?: Fetched,
): Promise<Applied> {
  for (const pauseMs of retryPausesMs) {
    try {
      return await apply(ports, task, event, fetched);
    } catch {
      // The last attempt reports the error.
      await ports.sleep(pauseMs, new AbortController().signal);
    }
  }
  return apply(ports, task, event, fetched);
}

async function create(
  ports: EnginePorts,
  keys: KeyMemory,
  task: QueuedTask,
  open: readonly OpenTask[],
) {
  const savedBefore = keys.saved();
  const now = ports.now();
  // nb. A task that was on hold itself is sent when its hold ends.
  const pause = task.hold
    ? rateLimitPause(open, now)
    : queuePause(open, now, task.askedAt, typeOf(task));
  if (pause) return apply(ports, task, { type: 'put-off', ...pause });
  if (!ports.isOnline()) return apply(ports, task, putOff(ports, 'offline'));
  if (!(await ports.hasAccess())) return apply(ports, task, putOff(ports, 'access-missing'));
  const key = await ports.apiKey();
  if ('missing' in key) return apply(ports, task, putOff(ports, key.missing));
  const { apiKey } = key;
  // nb. A rejected key is tried again if the user has asked since: OutX may accept it now.
  const rejectedAt = keys.rejectedAt(apiKey);
  if (!task.hold && rejectedAt !== undefined && rejectedAt >= task.askedAt) {
    return apply(ports, task, putOff(ports, 'key-rejected'));
  }

  const instead = await eventInsteadOfCreate(ports, task);
  if (instead) return apply(ports, task, instead);
  const send = await createCall(ports, task);
  // nb. The person was deleted since the user asked.
  if (!send) return apply(ports, task, { type: 'cancel' });
  // nb. Before the call: its answer is to be stored at once.
  const polls = typeOf(task) === 'profile' ? await ports.learnedPolls() : undefined;
  const { task: sending, changed } = await apply(ports, task, { type: 'sending' });
  // nb. A task that is due is within the limits. Pauses it instead of trying again at once.
  if (sending?.state === 'queued') throw new Error('The create exceeds the highest rate limit.');
  // nb. In any other state, the user has changed the task meanwhile: nothing is sent.
  if (!changed || sending?.state !== 'creating') return;
  const answer = await send(apiKey);
  keys.noteAnswer(apiKey, savedBefore, answer);
  const event = eventAfterCreate(answer, circumstances(ports, sending.refusals), polls);
  const applied = await applyWithRetry(ports, task, event);
  if (event.type === 'accepted') await releaseOthers(ports);
  return applied;
}

/** What creates a task of its type; `undefined` if OutX can't be told whom it is about. */
async function createCall(
  { tasks, outx }: EnginePorts,
  { type, slug }: QueuedTask,
): Promise<((apiKey: string) => Promise<CreateAnswer>) | undefined> {
  if (type === 'posts') {
    const urn = await tasks.urn(slug);
    return urn && ((apiKey) => outx.createPostsTask(apiKey, urn));
  }
  const address = await tasks.address(slug);
  return (apiKey) => outx.createTask(apiKey, address);
}

/** What happens to a task that the team makes needless, at least for now. nb. A team shares profiles, not posts. */
async function eventInsteadOfCreate(
  ports: EnginePorts,
  task: QueuedTask,
): Promise<TaskEvent | undefined> {
  const advice = task.type === 'posts' ? undefined : await ports.team.ask(task);
  if (advice?.kind === 'taken') return { type: 'taken' };
  if (advice?.kind !== 'claimed') return undefined;
  const { by, until } = advice;
  const reason = by === '' ? {} : { reason: by };
  const failure = { code: 'claimed-by-colleague', at: ports.now(), ...reason } as const;
  return { type: 'put-off', failure, until };
}

/** OutX accepts tasks: the cause of these holds is gone. */
async function releaseOthers(ports: EnginePorts) {
  const codes = ['no-browser', 'key-rejected'] as const;
  for (const task of await ports.tasks.open()) {
    const isHeld =
      task.state !== 'creating' && codes.some((code) => code === task.hold?.failure.code);
    if (isHeld) await apply(ports, task, { type: 'released', codes });
  }
}

async function poll(
  ports: EnginePorts,
  keys: KeyMemory,
  task: WaitingTask,
  open: readonly OpenTask[],
) {
  const { outxTaskId } = task;
  const savedBefore = keys.saved();
  const pause = rateLimitPause(open, ports.now());
  if (pause) return apply(ports, task, { type: 'held', outxTaskId, ...pause });
  if (!ports.isOnline()) return apply(ports, task, held(ports, outxTaskId, 'offline'));
  if (!(await ports.hasAccess()))
    return apply(ports, task, held(ports, outxTaskId, 'access-missing'));
  const key = await ports.apiKey();
  if ('missing' in key) return apply(ports, task, held(ports, outxTaskId, key.missing));
  const { apiKey } = key;
  if (!task.hold && keys.rejectedAt(apiKey) !== undefined) {
    return apply(ports, task, held(ports, outxTaskId, 'key-rejected'));
  }

  const answer = await ports.outx.pollTask(apiKey, outxTaskId, task.type);
  keys.noteAnswer(apiKey, savedBefore, answer);
  if (answer.kind !== 'completed') {
    return apply(
      ports,
      task,
      eventAfterPoll(outxTaskId, answer, {
        ...circumstances(ports, task.faults),
        ...(task.trouble && { failureBefore: task.trouble.code }),
      }),
    );
  }
  const fetched = fetchedBy(task, answer.output, ports.now());
  return applyWithRetry(ports, task, { type: 'completed', outxTaskId }, fetched);
}

/** What a task has fetched, read from its output at `fetchedAt`, ms since the epoch. */
function fetchedBy({ type, slug }: WaitingTask, raw: unknown, fetchedAt: number): Fetched {
  if (type === 'posts') return { fetchedAt, posts: readPosts(raw) ?? [], raw };
  return { version: { slug, profile: normalizeProfile(slug, raw), fetchedAt }, raw };
}

const circumstances = (ports: EnginePorts, failuresBefore: number) => ({
  failuresBefore,
  now: ports.now(),
  random: ports.random(),
});

type HoldCode = 'offline' | 'access-missing' | 'key-missing' | 'key-locked' | 'key-rejected';

const putOff = (ports: EnginePorts, code: HoldCode): TaskEvent => ({
  type: 'put-off',
  failure: { code, at: ports.now() },
});

const held = (ports: EnginePorts, outxTaskId: string, code: HoldCode): TaskEvent => ({
  type: 'held',
  outxTaskId,
  failure: { code, at: ports.now() },
});
