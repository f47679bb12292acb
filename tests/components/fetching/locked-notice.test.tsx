// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { adaSlug, history } from '../people.ts';
import { profileState, showPopup } from '../popup/popup.tsx';
import { failure, queued, waiting } from '../tasks.ts';
import { t } from '../translate.ts';

afterEach(cleanup);

const hold = { failure: failure('key-locked') };

test.each([
  ['a fetch that has not started', queued({ hold })],
  ['a fetch that OutX works on', waiting({ hold })],
])('%s asks for the passphrase where it waits', async (_, task) => {
  const popup = showPopup({ profileState: profileState(task) });
  popup.actions.unlock.mockResolvedValueOnce('wrong').mockResolvedValueOnce('done');
  const notice = popup.getByRole('heading', { name: t('failure_key_locked') }).closest('.notice');
  const buttons = [...(notice?.querySelectorAll('button') ?? [])].map((each) => each.textContent);
  expect(buttons).toEqual(['Unlock', 'Cancel']);
  const field = popup.getByLabelText('Passphrase');
  await popup.user.type(field, 'guessed{Enter}');
  expect(popup.getByText(t('passphrase_wrong'))).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(field));
  await popup.user.clear(field);
  await popup.user.type(field, 'right');
  await popup.user.click(popup.getByRole('button', { name: 'Unlock' }));
  expect(popup.actions.unlock.mock.calls).toEqual([['guessed'], ['right']]);
  expect(popup.queryByText(t('passphrase_wrong'))).toBeNull();
  await popup.user.click(popup.getByRole('button', { name: 'Cancel' }));
  expect(popup.actions.command.mock.calls).toEqual([[adaSlug, 'cancel']]);
});

test('the history asks once for all fetches that wait, beside the button to the options', async () => {
  const activeTasks = [queued({ hold }), waiting({ hold })];
  const popup = showPopup({ tab: 'history', history, activeTasks });
  await popup.user.type(popup.getByLabelText('Passphrase'), 'right{Enter}');
  expect(popup.actions.unlock.mock.calls).toEqual([['right']]);
  // nb. In the header: no notice has it.
  expect(popup.getAllByRole('button', { name: t('open_options') })).toHaveLength(1);
});
