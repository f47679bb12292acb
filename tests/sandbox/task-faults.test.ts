import { expect, test } from 'vitest';
import { useSandbox } from './client.ts';

const sandbox = useSandbox();
const SLUG = 'maya-lindqvist';

async function outcome(id: string): Promise<{ status: string; task_output: unknown }> {
  const { status, task_output } = (await (await sandbox.poll(id)).json()).data;
  return { status, task_output };
}

const endings = [
  ['failed', 'failed', { error: 'Profile could not be opened' }],
  ['cancelled', 'cancelled', null],
  ['error', 'error', 'Unexpected page layout'],
  ['never-picked-up', 'pending', null],
  ['completed-without-output', 'completed', null],
] as const;

test.each(endings)('a task ordered to be %s ends as %s', async (kind, status, task_output) => {
  sandbox.control.fault({ at: 'create', kind, slug: SLUG });
  const id = await sandbox.createEnded(SLUG);
  expect(await outcome(id)).toEqual({ status, task_output });
});

test.each(endings)('a single poll may say %s', async (kind, status, task_output) => {
  const id = await sandbox.createEnded(SLUG);
  sandbox.control.fault({ at: 'poll', kind, times: 1 });
  expect(await outcome(id)).toEqual({ status, task_output });
  expect(await outcome(id)).toMatchObject({ status: 'completed', task_output: { name: /./ } });
});

test('a task may pass through an unknown status and still complete', async () => {
  sandbox.control.timing({ pendingMs: 0, processingMs: 60_000 });
  sandbox.control.fault({ at: 'create', kind: 'unknown-status-word', word: 'napping' });
  const id = (await (await sandbox.create(SLUG)).json()).api_agent_task_id;
  expect(await outcome(id)).toEqual({ status: 'napping', task_output: null });
  sandbox.control.complete(SLUG);
  expect(await outcome(id)).toMatchObject({ status: 'completed' });
});

test('a task never picked up is not completed by order either', async () => {
  const id = await sandbox.createEnded('fault-never-picked-up');
  sandbox.control.complete('fault-never-picked-up');
  expect(await outcome(id)).toEqual({ status: 'pending', task_output: null });
});
