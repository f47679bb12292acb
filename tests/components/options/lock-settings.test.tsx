// @vitest-environment happy-dom
import { cleanup, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { t } from '../translate.ts';
import { showOptions } from './options.tsx';

afterEach(cleanup);

const savedKey = { lastFour: '7f3a' };
const passphrase = 'correct horse battery';

/** An options page with a saved key whose lock is in this state. */
function showLock(lock: 'none' | 'open' | 'locked') {
  const page = showOptions({ savedKey, lock });
  const field = (label: string) => page.getByLabelText(label) as HTMLInputElement;
  const enter = async (label: string, text: string) => {
    await page.user.clear(field(label));
    await page.user.type(field(label), text);
  };
  const press = (name: string) => page.user.click(page.getByRole('button', { name }));
  const focused = (label: string) =>
    waitFor(() => expect(document.activeElement).toBe(field(label)));
  return { ...page, field, enter, press, focused };
}

test('there is no lock without a saved key', () => {
  const page = showOptions({ lock: 'none' });
  expect(page.queryByRole('button', { name: 'Lock with a passphrase' })).toBeNull();
});

test('a lock is set with a passphrase that is long enough, and repeated', async () => {
  const page = showLock('none');
  page.actions.setLock.mockResolvedValue('done');
  await page.press('Lock with a passphrase');
  await page.focused('Passphrase');
  expect(page.field('Passphrase').autocomplete).toBe('new-password');

  await page.enter('Passphrase', 'seven77');
  await page.press('Lock with a passphrase');
  expect(page.getByText(t('passphrase_too_short')).getAttribute('role')).toBe('alert');
  await page.focused('Passphrase');

  await page.enter('Passphrase', passphrase);
  await page.press('Lock with a passphrase');
  await page.focused('Repeat passphrase');
  expect(page.getByText(t('passphrase_not_repeated'))).toBeTruthy();
  expect(page.actions.setLock).not.toHaveBeenCalled();

  await page.enter('Repeat passphrase', `${passphrase}{Enter}`);
  expect(page.actions.setLock.mock.calls).toEqual([[passphrase, undefined]]);
  expect(page.queryByLabelText('Passphrase')).toBeNull();
  expect(document.activeElement?.textContent).toBe(t('lock_is_none'));
  page.change({ lock: 'open' });
  expect(page.getByText(t('lock_is_open')).getAttribute('aria-live')).toBe('polite');
  expect(document.documentElement.outerHTML).not.toContain(passphrase);
});

test('a wrong passphrase is said, and the field keeps the focus, however often', async () => {
  const page = showLock('locked');
  page.actions.unlock.mockResolvedValue('wrong');
  expect(page.field('Passphrase').autocomplete).toBe('current-password');
  await page.enter('Passphrase', 'guessed');
  for (let time = 1; time <= 3; time += 1) {
    await page.press('Unlock');
    expect(page.actions.unlock).toHaveBeenCalledTimes(time);
    await page.focused('Passphrase');
  }
  expect(page.getByText(t('passphrase_wrong')).getAttribute('role')).toBe('alert');
  expect(page.field('Passphrase').getAttribute('aria-invalid')).toBe('true');
});

test('the passphrase is changed and removed only with the one that is set', async () => {
  const page = showLock('open');
  page.actions.setLock.mockResolvedValue('done');
  page.actions.removeLock.mockResolvedValue('done');
  await page.press('Change passphrase');
  await page.enter('Current passphrase', 'before');
  await page.enter('New passphrase', passphrase);
  await page.enter('Repeat passphrase', passphrase);
  await page.press('Change passphrase');
  expect(page.actions.setLock.mock.calls).toEqual([[passphrase, 'before']]);

  await page.press('Remove lock');
  await page.press('Cancel');
  expect(page.actions.removeLock).not.toHaveBeenCalled();
  await page.press('Remove lock');
  await page.enter('Passphrase', passphrase);
  await page.press('Remove lock');
  expect(page.actions.removeLock.mock.calls).toEqual([[passphrase]]);
});

test('an unlocked key is locked at once or after a time without use', async () => {
  const page = showLock('open');
  await page.press('Lock now');
  expect(page.actions.lockNow).toHaveBeenCalledOnce();
  const choice = page.getByRole('combobox', { name: t('lock_after') });
  const options = [...choice.querySelectorAll('option')].map(({ textContent }) => textContent);
  expect(options).toEqual([t('lock_at_close'), '15 minutes', '1 hour', '8 hours']);
  await page.user.selectOptions(choice, '8 hours');
  await page.user.selectOptions(choice, t('lock_at_close'));
  expect(page.actions.setLockAfter.mock.calls).toEqual([[480], [undefined]]);
});

test('a locked key can be forgotten, and the page says what saving another one means', async () => {
  const page = showLock('locked');
  expect(page.getByText(t('lock_save_removes'))).toBeTruthy();
  await page.press('Forget key');
  expect(page.actions.forgetKey).toHaveBeenCalledOnce();
  page.change({ lock: 'none' });
  expect(page.queryByText(t('lock_save_removes'))).toBeNull();
});
