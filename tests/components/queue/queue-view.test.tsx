// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { QueueLine } from '../../../components/queue/queue-line.tsx';
import { QueueView, type QueueViewProps } from '../../../components/queue/queue-view.tsx';
import { HOUR, NOW } from '../people.ts';
import { show } from '../render.tsx';
import { failure } from '../tasks.ts';
import { entry, failedEntry, outlook, overviewOf } from './queue.ts';

afterEach(cleanup);

const names: Readonly<Record<string, string>> = { ada: 'Ada Lovelace', grace: 'Grace Hopper' };
const three = [
  entry('ada', { state: 'started' }),
  entry('grace', { listId: 'berlin' }),
  entry('linus', { command: 'refresh' }),
];

function showQueue(overview = overviewOf(three), props: Partial<QueueViewProps> = {}) {
  const actions = {
    ...{ edit: vi.fn(), command: vi.fn(), showPerson: vi.fn() },
    ...{ showList: vi.fn(), importList: vi.fn(), openOptions: vi.fn(), unlock: vi.fn() },
  };
  const view = (next: typeof overview) => (
    <QueueView
      now={NOW}
      overview={next}
      outlook={outlook}
      lists={[{ id: 'berlin', name: 'Berlin', position: 1 }]}
      nameOf={(slug) => names[slug] ?? slug}
      actions={actions}
      {...props}
    />
  );
  const shown = show(view(overview));
  const queue = within(shown.getByRole('region', { name: 'Queue' }));
  const row = (name: string) => {
    const item = queue.getByRole('button', { name }).closest('li');
    if (!item) throw new Error(`${name} isn't in a list.`);
    return within(item);
  };
  return {
    ...shown,
    actions,
    queue,
    row,
    change: (next: typeof overview) => shown.reshow(view(next)),
    click: (name: string) => shown.user.click(queue.getByRole('button', { name })),
  };
}

describe('the summary', () => {
  test('has the numbers, the progress, the next start and an estimate', () => {
    const { queue } = showQueue(overviewOf(three, {}, { done: 96, failed: 1 }), {
      estimate: { days: 6, perDay: 50 },
    });
    const numbers = queue.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(numbers).toEqual(['96', '2', '1', '3']);
    const bar = queue.getByRole('progressbar', { name: '96 of 100 fetched' });
    expect(bar).toMatchObject({ value: 96, max: 100 });
    expect(queue.getByText('About 6 days at 50 a day')).toBeTruthy();
    expect(queue.getByRole('status').textContent).toMatch(/^Next at \d/);
  });

  test('pauses the queue', async () => {
    const { actions, click } = showQueue();
    await click('Pause');
    expect(actions.edit).toHaveBeenCalledExactlyOnceWith({ kind: 'pause' });
  });

  test.each([
    ['the user paused it', { pausedAt: NOW }],
    ['it stopped', { stop: { failure: failure('plan-limit'), until: NOW + HOUR } }],
  ])('resumes the queue after %s', async (_, state) => {
    const { actions, queue, click } = showQueue(overviewOf(three, state));
    expect(queue.queryByRole('button', { name: 'Pause' })).toBeNull();
    await click('Resume');
    expect(actions.edit).toHaveBeenCalledExactlyOnceWith({ kind: 'resume' });
  });

  test('says why it stopped, what to do, and when it continues', async () => {
    const stopped = { ...outlook, hold: { failure: failure('key-rejected') } };
    const { actions, queue, click } = showQueue(undefined, { outlook: stopped });
    const alert = queue.getByRole('alert');
    expect(alert.textContent).toContain('OutX doesn’t accept the API key.');
    expect(alert.textContent).toContain('Check the key in the options');
    expect(alert.textContent).toContain('The queue continues when this is resolved.');
    await click('Open options');
    expect(actions.openOptions).toHaveBeenCalledOnce();
    cleanup();
    const locked = { ...outlook, hold: { failure: failure('key-locked') } };
    const asking = showQueue(undefined, { outlook: locked });
    expect(asking.queue.getByLabelText('Passphrase')).toBeTruthy();
    expect(asking.queue.queryByRole('button', { name: 'Open options' })).toBeNull();
    cleanup();
    const limited = { failure: failure('rate-limited'), until: NOW + 2 * HOUR };
    const { getByRole } = showQueue(undefined, { outlook: { ...outlook, hold: limited } });
    expect(getByRole('alert').textContent).toMatch(/Retrying at .+ \(in 2 hr\)/);
  });

  test('clears the queue without asking, since that can be undone', async () => {
    const { actions, click } = showQueue();
    await click('Clear');
    expect(actions.edit).toHaveBeenCalledExactlyOnceWith({ kind: 'clear' });
  });
});

test('a list is paused, retried and cleared by itself', async () => {
  const counts = { waiting: 2, paused: 0, started: 0, done: 3, failed: 1 };
  const overview = { ...overviewOf(three), byList: new Map([['berlin', counts]]) };
  const { actions, click } = showQueue(overview);
  await click('Pause Berlin');
  await click('Retry failed of Berlin');
  await click('Clear Berlin');
  expect(actions.edit.mock.calls).toEqual([
    [{ kind: 'pause', listId: 'berlin' }],
    [{ kind: 'retry', listId: 'berlin' }],
    [{ kind: 'clear', listId: 'berlin' }],
  ]);
});

describe('a person who is waiting', () => {
  test.each([
    ['Now', 'command', ['linus', 'refresh']],
    ['To top', 'edit', [{ kind: 'move', slugs: ['linus'], to: 'start' }]],
    ['Skip', 'edit', [{ kind: 'move', slugs: ['linus'], to: 'end' }]],
    ['Remove', 'edit', [{ kind: 'remove', slugs: ['linus'] }]],
  ] as const)('has the action %s', async (name, action, args) => {
    const { actions, row, user } = showQueue();
    await user.click(row('linus').getByRole('button', { name, description: `${name}: linus` }));
    expect(actions[action]).toHaveBeenCalledExactlyOnceWith(...args);
  });

  test('has a place and a list, and opens', async () => {
    const { actions, row, user } = showQueue();
    const button = row('Grace Hopper').getByRole('button', {
      name: 'Grace Hopper',
      description: 'Waiting · Berlin #1',
    });
    await user.click(button);
    expect(actions.showPerson).toHaveBeenCalledExactlyOnceWith('grace');
  });

  test('leaves the focus to the next one when removed', async () => {
    const { row, user, change } = showQueue();
    await user.click(row('Grace Hopper').getByRole('button', { name: 'Remove' }));
    change(overviewOf(three.filter(({ slug }) => slug !== 'grace')));
    expect(document.activeElement?.textContent).toBe('linus');
  });
});

test('arrow keys move from person to person, at the same action', async () => {
  const { row, user } = showQueue();
  row('Grace Hopper').getByRole('button', { name: 'Skip' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(row('linus').getByRole('button', { name: 'Skip' }));
  // nb. The first row has started, and has fewer actions.
  await user.keyboard('{Home}');
  expect(document.activeElement).toBe(row('Ada Lovelace').getByRole('button', { name: 'Cancel' }));
});

test('a fetch that has started can only be cancelled', async () => {
  const { actions, row, user } = showQueue();
  const ada = row('Ada Lovelace');
  expect(ada.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Ada Lovelace',
    'Cancel',
  ]);
  await user.click(ada.getByRole('button', { name: 'Cancel' }));
  expect(actions.command).toHaveBeenCalledExactlyOnceWith('ada', 'cancel');
});

test('someone of a paused list is neither moved nor skipped', () => {
  const { row } = showQueue(overviewOf([entry('ada', { state: 'paused' })]));
  expect(row('Ada Lovelace').getByRole('button', { name: 'Now' })).toBeTruthy();
  expect(row('Ada Lovelace').queryByRole('button', { name: 'Skip' })).toBeNull();
});

test('a long queue says how many more there are', () => {
  const { queue } = showQueue(overviewOf(three, {}, { waiting: 812 }));
  expect(queue.getByText('and 812 more')).toBeTruthy();
});

describe('a list', () => {
  const listed = [
    entry('ada', { listId: 'berlin', state: 'done' }),
    entry('grace', { listId: 'berlin' }),
    entry('linus', { listId: 'gone', state: 'paused' }),
  ];

  test('shows its progress, opens, and is paused', async () => {
    const { actions, row, user } = showQueue(overviewOf(listed));
    const berlin = row('Berlin');
    expect(berlin.getByText('1 of 2 fetched')).toBeTruthy();
    await user.click(berlin.getByRole('button', { name: 'Berlin' }));
    await user.click(berlin.getByRole('button', { name: 'Pause Berlin' }));
    expect(actions.showList).toHaveBeenCalledExactlyOnceWith('berlin');
    expect(actions.edit).toHaveBeenCalledExactlyOnceWith({ kind: 'pause', listId: 'berlin' });
  });

  test('is resumed, even if it was deleted', async () => {
    const { actions, row, user } = showQueue(overviewOf(listed));
    await user.click(row('Deleted list').getByRole('button', { name: 'Resume Deleted list' }));
    expect(actions.edit).toHaveBeenCalledExactlyOnceWith({ kind: 'resume', listId: 'gone' });
  });
});

describe('those who failed', () => {
  const failures = overviewOf([
    failedEntry('alan', 'expired'),
    failedEntry('linus', 'task-failed', 'Profile is private'),
    failedEntry('grace', 'expired'),
    failedEntry('ada', 'expired'),
  ]);

  test('are grouped by cause, and name the oldest', () => {
    const { queue } = showQueue(failures);
    expect(queue.getByText('Ada Lovelace, Grace Hopper, and 1 other')).toBeTruthy();
    expect(queue.getByText('OutX couldn’t read this profile.')).toBeTruthy();
    const help = queue.getByRole('link', { name: 'Help: OutX couldn’t read this profile.' });
    expect(help.getAttribute('href')).toBe('docs/troubleshooting.html#task-failed');
  });

  test('are tried again: all, those of a cause, or none', async () => {
    const { actions, queue, click, user } = showQueue(failures);
    const cause = 'No browser picked up the task within 48 hours.';
    await click('Retry failed');
    await user.click(queue.getByRole('button', { name: 'Retry', description: `Retry: ${cause}` }));
    await user.click(queue.getByRole('button', { name: 'Remove', description: 'Remove: linus' }));
    expect(actions.edit.mock.calls).toEqual([
      [{ kind: 'retry' }],
      [{ kind: 'retry', slugs: ['alan', 'grace', 'ada'] }],
      [{ kind: 'remove', slugs: ['linus'] }],
    ]);
  });
});

test('an empty queue says what it is for, and offers to import a list', async () => {
  const { actions, queue, click } = showQueue(overviewOf([]));
  expect(queue.queryByRole('button', { name: 'Clear' })).toBeNull();
  await click('Import list');
  expect(actions.importList).toHaveBeenCalledOnce();
});

describe('the line of the popup', () => {
  test('leads to the queue', () => {
    const { getByRole } = show(<QueueLine now={NOW} left={312} standing={{ kind: 'paused' }} />);
    const link = getByRole('link', { name: 'Queue: 312 left · Paused' });
    expect(link.getAttribute('href')).toBe('library.html?view=queue');
  });

  test('is absent if nobody is left', () => {
    const { container } = show(<QueueLine now={NOW} left={0} standing={{ kind: 'idle' }} />);
    expect(container.textContent).toBe('');
  });
});
