import { createKeyMemory } from '../../../utils/engine/key-memory.ts';
import type { EnginePorts } from '../../../utils/engine/ports/fetching.ts';
import { runStep } from '../../../utils/engine/run-step.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { FetchCommand } from '../../../utils/task/command.ts';
import type { Task } from '../../../utils/task/task.ts';
import type { Device } from './device.ts';

/** OutX, which counts what it is asked to create, and knows everyone by one address and a headline. */
export function createOutx() {
  const creates: Slug[] = [];
  return {
    creates,
    answer: 'completed' as 'completed' | 'pending' | 'failed',
    isLost: false,
    createTask: async (slug: Slug) => {
      creates.push(slug);
      return `task-${creates.length}-${slug}`;
    },
  };
}

export type Outx = ReturnType<typeof createOutx>;

/** The part of the engine that works on a device's tasks, one step at a time. */
export function createFetcher(device: Device, outx: Outx) {
  const failure = (code: 'timed-out' | 'task-failed') => ({ code, at: device.now() });
  const ports = {
    team: device.once,
    tasks: device.tasks,
    outx: {
      async createTask(_key: string, slug: Slug) {
        const outxTaskId = await outx.createTask(slug);
        if (outx.isLost) return { kind: 'lost', failure: failure('timed-out') };
        return { kind: 'accepted', outxTaskId };
      },
      async pollTask(_key: string, outxTaskId: string) {
        if (outx.answer === 'pending') return { kind: 'pending', pickedUp: true };
        if (outx.answer === 'failed') return { kind: 'ended', failure: failure('task-failed') };
        const slug = outxTaskId.replace(/^task-\d+-/, '');
        return { kind: 'completed', output: { name: `Name of ${slug}`, headline: outxTaskId } };
      },
    },
    apiKey: async () => ({ apiKey: 'outx_good' }),
    learnedPolls: async () => undefined,
    isOnline: () => true,
    hasAccess: async () => true,
    now: device.now,
    random: () => 0.5,
    sleep: async () => {},
    changed: () => {},
  } as unknown as EnginePorts;
  const keys = createKeyMemory();
  const task = async (slug: Slug): Promise<Task | undefined> =>
    (await device.library.profileState(slug)).task;
  return {
    task,
    /** The user asks for a profile. */
    command: (slug: Slug, type: FetchCommand = 'enrich') =>
      device.tasks.apply(slug, { type }, device.now()),
    /** Does the next step of all open tasks, whether they are due or not. */
    async step() {
      const open = await device.tasks.open();
      for (const each of open) await runStep(ports, keys, each, open);
    },
  };
}
