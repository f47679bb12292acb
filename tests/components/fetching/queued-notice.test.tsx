// @vitest-environment happy-dom
import { cleanup, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { adaSlug, MINUTE, NOW, saved } from '../people.ts';
import { profileState, showPopup } from '../popup/popup.tsx';
import { failure, queued } from '../tasks.ts';
import { turnIn } from './limits.ts';

afterEach(cleanup);

const startTimes = turnIn(12 * MINUTE);
const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' }).format(NOW + 12 * MINUTE);

test('a fetch over the pace says when its turn comes', () => {
  const popup = showPopup({ profileState: profileState(queued()), startTimes });
  expect(popup.getByRole('status').textContent).toBe(
    `In line: its turn is at ${time} (in 12 minutes)`,
  );
  expect(popup.queryByRole('alert')).toBeNull();
});

test('the passing minutes are not read out', () => {
  const popup = showPopup({ profileState: profileState(queued()), startTimes });
  expect(popup.getByText('(in 12 minutes)').getAttribute('aria-live')).toBe('off');
});

test('it can be fetched anyway, with the risk told, or cancelled', async () => {
  const popup = showPopup({ profileState: profileState(queued()), startTimes });
  expect(popup.getByText(/may lead LinkedIn to restrict the account/)).toBeTruthy();
  await popup.person.click(popup.getByRole('button', { name: 'Fetch now anyway' }));
  expect(popup.actions.command).toHaveBeenCalledExactlyOnceWith(adaSlug, 'ignoreLimit');
  await popup.person.click(popup.getByRole('button', { name: 'Cancel' }));
  expect(popup.actions.command).toHaveBeenLastCalledWith(adaSlug, 'cancel');
});

test('a refresh in line stands above the profile that is still there', () => {
  const popup = showPopup({ profileState: profileState(queued(), saved()), startTimes });
  const heading = popup.getByRole('heading', { level: 1, name: 'Ada Lovelace' });
  const order = popup.getByRole('status').compareDocumentPosition(heading);
  expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(popup.queryByRole('button', { name: 'Refresh' })).toBeNull();
});

test.each([
  ['its turn is here', queued(), turnIn(0)],
  ['its turn is a moment away', queued(), turnIn(3000)],
  ['no turn is told', queued(), undefined],
])('it is not in line when %s', (_, task, soon) => {
  const popup = showPopup({ profileState: profileState(task), startTimes: soon });
  expect(popup.getByRole('status').textContent).toBe('Waiting to ask OutX…');
  expect(popup.queryByRole('button', { name: 'Fetch now anyway' })).toBeNull();
});

test('what holds a fetch is told before its turn', () => {
  const hold = { failure: failure('rate-limited'), until: NOW + MINUTE };
  const popup = showPopup({ profileState: profileState(queued({ hold })), startTimes });
  expect(popup.getByRole('alert').textContent).toContain('OutX asks for a pause.');
  expect(popup.queryByRole('button', { name: 'Fetch now anyway' })).toBeNull();
});

test('in the history, the turn stands under the name', () => {
  const popup = showPopup({ tab: 'history', activeTasks: [queued()], startTimes });
  const list = within(popup.getByRole('list', { name: 'Not finished' }));
  expect(list.getByText(`In line, ${time}`)).toBeTruthy();
});
