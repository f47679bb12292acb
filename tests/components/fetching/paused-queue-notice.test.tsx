// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Failure, FailureCode } from '../../../utils/failure/failure.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { Task } from '../../../utils/task/task.ts';
import { t } from '../../harness/messages.ts';
import { history, MINUTE, NOW } from '../people.ts';
import { showPopup } from '../popup/popup.tsx';
import { creating, failed, failure, queued, unknown, waiting } from '../tasks.ts';

afterEach(cleanup);

const showQueue = (...activeTasks: Task[]) => showPopup({ tab: 'history', history, activeTasks });

const other = 'another' as Slug;
const third = 'a-third' as Slug;
const rejected = { failure: failure('key-rejected') };
const until = NOW + 5 * MINUTE;

test('a revoked key is shown once, with the number of fetches that wait', async () => {
  const popup = showQueue(
    waiting({ hold: rejected }),
    queued({ slug: other, hold: rejected }),
    waiting({ slug: third, state: 'long-waiting', hold: rejected }),
    { ...creating, slug: 'on-its-way' as Slug },
  );
  const notice = popup.getByRole('alert');
  expect(notice.textContent).toContain('OutX doesn’t accept the API key.');
  expect(notice.textContent).toContain('3 fetches resume when you save a key');
  await popup.user.click(within(notice).getByRole('button', { name: 'Open options' }));
  expect(popup.actions.openOptions).toHaveBeenCalledOnce();
});

test('a single fetch is counted in the singular', () => {
  const popup = showQueue(queued({ hold: { failure: failure('key-missing') } }));
  expect(popup.getByRole('alert').textContent).toContain(t('failure_key_missing'));
  expect(popup.getByRole('alert').textContent).toContain('1 fetch resumes when you save a key');
});

test('missing access is shown once, with the button that asks for it', () => {
  const hold = { failure: failure('access-missing') };
  const popup = showQueue(queued({ hold }), waiting({ slug: other, hold }));
  const notice = popup.getByRole('alert');
  expect(notice.textContent).toContain(t('failure_access_missing'));
  expect(within(notice).getAllByRole('button', { name: 'Allow access' })).toHaveLength(1);
});

test('the latest of several reasons is shown', () => {
  const forgotten: Failure = { ...failure('key-missing'), at: NOW };
  const popup = showQueue(
    queued({ hold: { failure: forgotten } }),
    waiting({ slug: other, hold: rejected }),
  );
  expect(popup.getByRole('alert').textContent).toContain(t('failure_key_missing'));
  expect(popup.getByRole('alert').textContent).toContain('2 fetches');
});

test.each<FailureCode>(['rate-limited', 'no-browser', 'forbidden'])(
  'a pause of the whole queue shows its reason and its end: %s',
  (code) => {
    const popup = showQueue(
      queued({ hold: { failure: failure(code, 'From OutX'), until } }),
      queued({ slug: other }),
    );
    const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' }).format(until);
    const notice = popup.getByRole('alert');
    expect(notice.textContent).toContain('From OutX');
    expect(notice.textContent).toContain(`Retrying at ${time} (in 5 min).`);
    expect(within(notice).queryByRole('button')).toBeNull();
  },
);

test('a revoked key is shown instead of a pause that ends by itself', () => {
  const popup = showQueue(
    waiting({ hold: rejected }),
    queued({ slug: other, hold: { failure: failure('rate-limited'), until } }),
  );
  expect(popup.getAllByRole('alert')).toHaveLength(1);
  expect(popup.getByRole('alert').textContent).toContain('OutX doesn’t accept the API key.');
});

test.each<[string, Task]>([
  ['nothing holds it', queued()],
  ['a pause is over', queued({ hold: { failure: failure('rate-limited'), until: NOW } })],
  ['only one fetch is on hold', waiting({ hold: { failure: failure('no-browser'), until } })],
  ['it failed because of the key', failed('key-rejected')],
  ['it waits for the user’s decision', unknown()],
])('there is no notice when %s', (_, task) => {
  expect(showQueue(task).queryByRole('alert')).toBeNull();
});

test('the notice is above the fetches that it is about', () => {
  const popup = showQueue(queued({ hold: rejected }));
  const list = popup.getByRole('list', { name: 'Not finished' });
  const order = popup.getByRole('alert').compareDocumentPosition(list);
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});
