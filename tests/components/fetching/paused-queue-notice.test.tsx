// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Failure, FailureCode } from '../../../utils/failure/failure.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { Task } from '../../../utils/task/task.ts';
import { history, MINUTE, NOW } from '../people.ts';
import { showPopup } from '../popup/popup.tsx';
import { creating, failed, failure, queued, unknown, waiting } from '../tasks.ts';

afterEach(cleanup);

const showQueue = (...activeTasks: Task[]) => showPopup({ tab: 'history', history, activeTasks });

const other = 'somebody-else' as Slug;
const third = 'a-third' as Slug;
const rejected = { failure: failure('key-rejected') };
const until = NOW + 5 * MINUTE;

test('a revoked key is told once, with how many fetches wait for another', async () => {
  const popup = showQueue(
    waiting({ hold: rejected }),
    queued({ slug: other, hold: rejected }),
    waiting({ slug: third, state: 'long-waiting', hold: rejected }),
    { ...creating, slug: 'on-its-way' as Slug },
  );
  const banner = popup.getByRole('alert');
  expect(banner.textContent).toContain('OutX does not accept the API key.');
  expect(banner.textContent).toContain('3 fetches wait for a key');
  await popup.person.click(within(banner).getByRole('button', { name: 'Open options' }));
  expect(popup.actions.openOptions).toHaveBeenCalledOnce();
});

test('one fetch that waits for a key is one', () => {
  const popup = showQueue(queued({ hold: { failure: failure('key-missing') } }));
  expect(popup.getByRole('alert').textContent).toContain('There is no API key.');
  expect(popup.getByRole('alert').textContent).toContain('1 fetch waits for a key');
});

test('of several reasons, the last one is told', () => {
  const forgotten: Failure = { ...failure('key-missing'), at: NOW };
  const popup = showQueue(
    queued({ hold: { failure: forgotten } }),
    waiting({ slug: other, hold: rejected }),
  );
  expect(popup.getByRole('alert').textContent).toContain('There is no API key.');
  expect(popup.getByRole('alert').textContent).toContain('2 fetches');
});

test.each<FailureCode>(['rate-limited', 'no-browser', 'forbidden'])(
  'a pause of the whole queue tells its reason and its end: %s',
  (code) => {
    const popup = showQueue(
      queued({ hold: { failure: failure(code, 'In OutX’s words'), until } }),
      queued({ slug: other }),
    );
    const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' }).format(until);
    const banner = popup.getByRole('alert');
    expect(banner.textContent).toContain('In OutX’s words');
    expect(banner.textContent).toContain(`Goes on at ${time} (in 5 minutes).`);
    expect(within(banner).queryByRole('button')).toBeNull();
  },
);

test('a revoked key comes before a pause that ends by itself', () => {
  const popup = showQueue(
    waiting({ hold: rejected }),
    queued({ slug: other, hold: { failure: failure('rate-limited'), until } }),
  );
  expect(popup.getAllByRole('alert')).toHaveLength(1);
  expect(popup.getByRole('alert').textContent).toContain('OutX does not accept the API key.');
});

test.each<[string, Task]>([
  ['nothing holds it', queued()],
  ['a pause is over', queued({ hold: { failure: failure('rate-limited'), until: NOW } })],
  ['one fetch alone is put off', waiting({ hold: { failure: failure('rate-limited'), until } })],
  ['it failed for the key', failed('key-rejected')],
  ['it waits for an answer', unknown()],
])('there is no banner when %s', (_, task) => {
  expect(showQueue(task).queryByRole('alert')).toBeNull();
});

test('the banner stands above the fetches that it is about', () => {
  const popup = showQueue(queued({ hold: rejected }));
  const list = popup.getByRole('list', { name: 'Not finished' });
  const order = popup.getByRole('alert').compareDocumentPosition(list);
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
