import { normalizeProfile } from '../profile/normalize-profile.ts';
import type { TaskEvent } from '../task/event.ts';
import { afterCreate, afterPoll } from '../task/outcome.ts';
import { queuePause } from '../task/queue-pause.ts';
import type { OpenTask, QueuedTask, WaitingTask } from '../task/task.ts';
import type { Applied, EnginePorts, Filing } from './ports.ts';

/**
 * Carries out what a due task needs: one request to OutX at most. The step is stored before it
 * touches the network and after it. Rejects when the storage does.
 */
export async function carryOut(ports: EnginePorts, task: OpenTask, open: readonly OpenTask[]) {
  switch (task.state) {
    case 'queued':
      return create(ports, task, open);
    case 'creating':
      // No call is in the air, or the task would not be due: the worker died in the middle of it.
      return apply(ports, task, {
        type: 'lost',
        failure: { code: 'interrupted', at: ports.now() },
      });
    case 'waiting':
    case 'patient':
      return poll(ports, task);
  }
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

async function create(ports: EnginePorts, task: QueuedTask, open: readonly OpenTask[]) {
  const pause = task.hold ? undefined : queuePause(open, ports.now());
  if (pause) return apply(ports, task, { type: 'put-off', ...pause });
  if (!ports.isOnline()) return apply(ports, task, putOff(ports, 'offline'));
  const apiKey = await ports.apiKey();
  if (apiKey === undefined) return apply(ports, task, putOff(ports, 'key-missing'));

  const { task: sending, changed } = await apply(ports, task, { type: 'sending' });
  // nb. Whatever else the store now says, a person changed it meanwhile: nothing is sent.
  if (!changed || sending?.state !== 'creating') return;
  const answer = await ports.outx.createTask(apiKey, task.slug);
  return apply(ports, task, afterCreate(answer, circumstances(ports, sending.refusals)));
}

async function poll(ports: EnginePorts, task: WaitingTask) {
  const { slug, outxTaskId } = task;
  if (!ports.isOnline()) return apply(ports, task, held(ports, outxTaskId, 'offline'));
  const apiKey = await ports.apiKey();
  if (apiKey === undefined) return apply(ports, task, held(ports, outxTaskId, 'key-missing'));

  const answer = await ports.outx.pollTask(apiKey, outxTaskId);
  if (answer.kind !== 'completed') {
    return apply(ports, task, afterPoll(outxTaskId, answer, circumstances(ports, task.faults)));
  }
  const profile = normalizeProfile(slug, answer.output);
  const filing = { filed: { slug, profile, fetchedAt: ports.now() }, raw: answer.output };
  return apply(ports, task, { type: 'completed', outxTaskId }, filing);
}

const circumstances = (ports: EnginePorts, failuresBefore: number) => ({
  failuresBefore,
  now: ports.now(),
  random: ports.random(),
});

const putOff = (ports: EnginePorts, code: 'offline' | 'key-missing'): TaskEvent => ({
  type: 'put-off',
  failure: { code, at: ports.now() },
});

const held = (
  ports: EnginePorts,
  outxTaskId: string,
  code: 'offline' | 'key-missing',
): TaskEvent => ({ type: 'held', outxTaskId, failure: { code, at: ports.now() } });
