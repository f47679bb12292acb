// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { WatchMenu } from '../../../components/annotation/watch-menu.tsx';
import { type WatchInterval, type WatchTarget, watchId } from '../../../utils/queue/watch.ts';
import { slugOf } from '../../utils/profile/slug-of.ts';
import { show } from '../render.tsx';

afterEach(cleanup);

const ada: WatchTarget = { kind: 'person', slug: slugOf('ada') };
const bob: WatchTarget = { kind: 'person', slug: slugOf('bob') };

function showMenu(targets: readonly WatchTarget[], watched: [WatchTarget, WatchInterval][]) {
  const edit = vi.fn();
  const everyDays = new Map(watched.map(([target, days]) => [watchId(target), days]));
  const page = show(<WatchMenu targets={targets} everyDays={everyDays} edit={edit} showsState />);
  const press = (name: string) => page.user.click(page.getByRole('button', { name }));
  return { ...page, edit, press };
}

test('people are watched as often as the user chooses', async () => {
  const { edit, press, queryByRole } = showMenu([ada, bob], []);
  await press('Watch');
  expect(queryByRole('button', { name: 'Stop watching' })).toBeNull();
  await press('Every 30 days');
  expect(edit).toHaveBeenCalledExactlyOnceWith({
    kind: 'watch',
    targets: [ada, bob],
    everyDays: 30,
  });
});

test('it shows how often someone is watched, and can stop it', async () => {
  const { edit, press, getByRole } = showMenu([ada], [[ada, 7]]);
  expect(getByRole('status').textContent).toBe('Watched every 7 days');
  await press('Watch');
  expect(getByRole('button', { name: 'Every 7 days', pressed: true })).toBeTruthy();
  await press('Stop watching');
  expect(edit).toHaveBeenCalledExactlyOnceWith({ kind: 'unwatch', targets: [ada] });
});

test('if only some are watched, it shows no interval but can stop it', async () => {
  const { press, getByRole, queryByRole } = showMenu([ada, bob], [[ada, 7]]);
  expect(getByRole('status').textContent).toBe('');
  await press('Watch');
  expect(queryByRole('button', { pressed: true })).toBeNull();
  expect(getByRole('button', { name: 'Stop watching' })).toBeTruthy();
});
