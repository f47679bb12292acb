import { normalizeProfile } from '../parsing/normalize-profile.ts';
import type { TaskEvent } from '../task/event.ts';
import { afterCreate, afterPoll } from '../task/answer-event.ts';
import { queuePause } from '../task/queue-pause.ts';
import type { OpenTask, QueuedTask, WaitingTask } from '../task/task.ts';
import type { KeyMemory } from './key-memory.ts';
import type { Applied, EnginePorts, Filing } from './ports.ts';

/** What a new key brings about. */
export const keyRelease: TaskEvent = { type: 'released', codes: ['key-missing', 'key-rejected'] };

/**
 * Carries out what a due task needs: one request to OutX at most. The step is stored before it
 * touches the network and after it. Rejects when the storage does.
 */
export async function carryOut(
  ports: EnginePorts,
  keys: KeyMemory,
  task: OpenTask,
  open: readonly OpenTask[],
): Promise<void> {
  const saved = keys.saved();
  if (task.state === 'creating') {
    // No call is in the air, or the task would not be due: the worker died in the middle of it.
    const failure = { code: 'interrupted', at: ports.now() } as const;
    await apply(ports, task, { type: 'lost', failure });
  } else if (task.state === 'queued') {
    await create(ports, keys, task, open);
  } else {
    await poll(ports, keys, task);
  }
  // nb. A key saved meanwhile has released what was held; not what an older key brings only now.
  if (keys.saved() !== saved) await apply(ports, task, keyRelease);
}

/** Stores the event and tells whoever watches. */
export async function apply(
  ports: EnginePorts,
  { slug }: Pick<OpenTask, 'slug'>,
  event: TaskEvent,
  filing?: Filing,
): Promise<Applied> {
  const applied = await ports.tasks.apply(slug, event, ports.now(), filing);
  const alias = filing?.filed.profile.reportedSlug;
  if (applied.changed) ports.changed(alias === undefined ? [slug] : [slug, alias]);
  return applied;
}

/** Pauses between tries to store what a call has brought, ms: it cannot be had a second time. */
const firmPausesMs = [250, 500, 1_000, 2_000, 4_000];

/** Stores what OutX has answered, again and again for a while where the storage refuses. */
async function applyFirmly(
  ports: EnginePorts,
  task: OpenTask,
  event: TaskEvent,
  filing?: Filing,
): Promise<Applied> {
  for (const pauseMs of firmPausesMs) {
    try {
      return await apply(ports, task, event, filing);
    } catch {
      // Reported when the last try fails, too.
      await ports.sleep(pauseMs, new AbortController().signal);
    }
  }
  return apply(ports, task, event, filing);
}

async function create(
  ports: EnginePorts,
  keys: KeyMemory,
  task: QueuedTask,
  open: readonly OpenTask[],
) {
  const saved = keys.saved();
  const pause = task.hold ? undefined : queuePause(open, ports.now());
  if (pause) return apply(ports, task, { type: 'put-off', ...pause });
  if (!ports.isOnline()) return apply(ports, task, putOff(ports, 'offline'));
  const apiKey = await ports.apiKey();
  if (apiKey === undefined) return apply(ports, task, putOff(ports, 'key-missing'));
  // nb. One that was held already goes all the same: a person wants it tried again.
  if (!task.hold && keys.isRejected(apiKey)) {
    return apply(ports, task, putOff(ports, 'key-rejected'));
  }

  const { task: sending, changed } = await apply(ports, task, { type: 'sending' });
  // nb. Whatever else the store now says, a person changed it meanwhile: nothing is sent.
  if (!changed || sending?.state !== 'creating') return;
  const answer = await ports.outx.createTask(apiKey, task.slug);
  keys.noteAnswer(apiKey, saved, answer);
  return applyFirmly(ports, task, afterCreate(answer, circumstances(ports, sending.refusals)));
}

async function poll(ports: EnginePorts, keys: KeyMemory, task: WaitingTask) {
  const { slug, outxTaskId } = task;
  const saved = keys.saved();
  if (!ports.isOnline()) return apply(ports, task, held(ports, outxTaskId, 'offline'));
  const apiKey = await ports.apiKey();
  if (apiKey === undefined) return apply(ports, task, held(ports, outxTaskId, 'key-missing'));
  if (!task.hold && keys.isRejected(apiKey)) {
    return apply(ports, task, held(ports, outxTaskId, 'key-rejected'));
  }

  const answer = await ports.outx.pollTask(apiKey, outxTaskId);
  keys.noteAnswer(apiKey, saved, answer);
  if (answer.kind !== 'completed') {
    return apply(ports, task, afterPoll(outxTaskId, answer, circumstances(ports, task.faults)));
  }
  const profile = normalizeProfile(slug, answer.output);
  const filing = { filed: { slug, profile, fetchedAt: ports.now() }, raw: answer.output };
  return applyFirmly(ports, task, { type: 'completed', outxTaskId }, filing);
}

const circumstances = (ports: EnginePorts, failuresBefore: number) => ({
  failuresBefore,
  now: ports.now(),
  random: ports.random(),
});

const putOff = (
  ports: EnginePorts,
  code: 'offline' | 'key-missing' | 'key-rejected',
): TaskEvent => ({
  type: 'put-off',
  failure: { code, at: ports.now() },
});

const held = (
  ports: EnginePorts,
  outxTaskId: string,
  code: 'offline' | 'key-missing' | 'key-rejected',
): TaskEvent => ({ type: 'held', outxTaskId, failure: { code, at: ports.now() } });
