// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { adaSlug, MINUTE, NOW, saved } from '../people.ts';
import { profileState, showPopup } from '../popup/popup.tsx';
import { failure, queued } from '../tasks.ts';
import { startsIn } from './limits.ts';

afterEach(cleanup);

const startTimes = startsIn(12 * MINUTE);
const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' }).format(NOW + 12 * MINUTE);

test('a fetch beyond the limit says when it starts', () => {
  const popup = showPopup({ profileState: profileState(queued()), startTimes });
  expect(popup.getByRole('status').textContent).toBe(`Queued: starts at ${time} (in 12 min)`);
  expect(popup.queryByRole('alert')).toBeNull();
});

test('a queued fetch says why, and links to the limits', () => {
  const popup = showPopup({ profileState: profileState(queued()), startTimes });
  expect(popup.getByText(/Your fetch limits leave no room before then/)).toBeTruthy();
  const link = popup.getByRole('link', { name: 'Change the limits' });
  expect(link.getAttribute('href')).toBe('options.html#limits');
});

test('screen readers don’t read out the remaining minutes', () => {
  const popup = showPopup({ profileState: profileState(queued()), startTimes });
  expect(popup.getByText('(in 12 min)').getAttribute('aria-live')).toBe('off');
});

test('the user can fetch it anyway, after a warning, or cancel it', async () => {
  const popup = showPopup({ profileState: profileState(queued()), startTimes });
  expect(popup.getByText(/could get your LinkedIn account restricted/)).toBeTruthy();
  await popup.user.click(popup.getByRole('button', { name: 'Fetch now anyway' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'ignoreLimit');
  await popup.user.click(popup.getByRole('button', { name: 'Cancel' }));
  expect(popup.actions.command).toHaveBeenLastCalledWith(adaSlug, 'cancel');
});

test('a queued refresh is shown above the saved profile', () => {
  const popup = showPopup({ profileState: profileState(queued(), saved()), startTimes });
  const heading = popup.getByRole('heading', { level: 1, name: 'Ada Lovelace' });
  const order = popup.getByText(/Queued: starts/).compareDocumentPosition(heading);
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(popup.queryByRole('button', { name: 'Refresh' })).toBeNull();
});

test.each([
  ['it starts now', queued(), startsIn(0)],
  ['it starts in a moment', queued(), startsIn(3000)],
  ['its start isn’t known', queued(), undefined],
])('it isn’t shown as queued when %s', (_, task, startTimes) => {
  const popup = showPopup({ profileState: profileState(task), startTimes });
  expect(popup.getByRole('status').textContent).toBe('Waiting to send the request…');
  expect(popup.queryByRole('button', { name: 'Fetch now anyway' })).toBeNull();
});

test('the reason for a hold is shown instead of the start time', () => {
  const hold = { failure: failure('rate-limited'), until: NOW + MINUTE };
  const popup = showPopup({ profileState: profileState(queued({ hold })), startTimes });
  expect(popup.getByRole('alert').textContent).toContain('OutX received too many requests.');
  expect(popup.queryByRole('button', { name: 'Fetch now anyway' })).toBeNull();
});

test('the history shows the start time under the name', () => {
  const popup = showPopup({ tab: 'history', activeTasks: [queued()], startTimes });
  const list = within(popup.getByRole('list', { name: 'Not finished' }));
  expect(list.getByText(`Queued, ${time}`)).toBeTruthy();
});
