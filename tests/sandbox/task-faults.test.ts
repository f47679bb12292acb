import { expect, test } from 'vitest';
import { useSandbox } from './client.ts';

const sandbox = useSandbox();
const SLUG = 'maya-lindqvist';

async function statusAndOutput(id: string): Promise<{ status: string; task_output: unknown }> {
  const { status, task_output } = (await (await sandbox.poll(id)).json()).data;
  return { status, task_output };
}

const outcomes = [
  ['failed', 'failed', { error: 'Profile could not be opened' }],
  ['cancelled', 'cancelled', null],
  ['error', 'error', 'Unexpected page layout'],
  ['never-picked-up', 'pending', null],
  ['completed-without-output', 'completed', null],
] as const;

test.each(outcomes)(
  'a task with the fault %s has the status %s',
  async (kind, status, task_output) => {
    sandbox.control.fault({ at: 'create', kind, slug: SLUG });
    const id = await sandbox.createEnded(SLUG);
    expect(await statusAndOutput(id)).toEqual({ status, task_output });
  },
);

test.each(outcomes)(
  'the fault %s can apply to a single poll',
  async (kind, status, task_output) => {
    const id = await sandbox.createEnded(SLUG);
    sandbox.control.fault({ at: 'poll', kind, times: 1 });
    expect(await statusAndOutput(id)).toEqual({ status, task_output });
    expect(await statusAndOutput(id)).toMatchObject({
      status: 'completed',
      task_output: { name: /./ },
    });
  },
);

test('a task can have an unknown status and still complete', async () => {
  sandbox.control.timing({ pendingMs: 0, processingMs: 60_000 });
  sandbox.control.fault({ at: 'create', kind: 'unknown-status-word', word: 'napping' });
  const id = (await (await sandbox.create(SLUG)).json()).api_agent_task_id;
  expect(await statusAndOutput(id)).toEqual({ status: 'napping', task_output: null });
  sandbox.control.complete(SLUG);
  expect(await statusAndOutput(id)).toMatchObject({ status: 'completed' });
});

test('a task that is never picked up does not complete through the control either', async () => {
  const id = await sandbox.createEnded('fault-never-picked-up');
  sandbox.control.complete('fault-never-picked-up');
  expect(await statusAndOutput(id)).toEqual({ status: 'pending', task_output: null });
});
