// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { DeleteEverythingDialog } from '../../../components/options/delete-everything-dialog.tsx';
import { show } from '../render.tsx';

afterEach(cleanup);

function showDeletion(state: 'asking' | 'deleting' | 'failed' = 'asking', count = 1204) {
  const spies = { onDelete: vi.fn(), onClose: vi.fn() };
  const page = show(<DeleteEverythingDialog count={count} state={state} {...spies} />);
  const button = (name: string) => page.getByRole('button', { name }) as HTMLButtonElement;
  const field = page.getByRole('textbox', { name: 'Type DELETE to confirm' }) as HTMLInputElement;
  return { ...page, ...spies, confirm: button('Delete everything for good'), button, field };
}

test('it says what is deleted and what is kept', () => {
  const deleted = showDeletion().getAllByRole('listitem');
  expect(deleted.map((line) => line.textContent)).toEqual([
    'all 1,204 profiles, with their earlier versions and OutX’s answers',
    'all notes, tags and stars',
    'all fetches that are in progress or queued',
    'the activity log',
  ]);
  expect(document.body.textContent).toMatch(/key and settings are kept.*number of recent fetches/);
});

test.each(['DELETE', 'delete', '  Delete '])('"%s" confirms', async (text) => {
  const { user, field, confirm, onDelete } = showDeletion();
  await user.type(field, text);
  await user.click(confirm);
  expect(onDelete).toHaveBeenCalledOnce();
});

test.each(['', 'DELET', 'DELETED', 'DEL ETE', 'yes'])('"%s" doesn’t confirm', async (text) => {
  const { user, field, confirm, onDelete } = showDeletion();
  if (text) await user.type(field, text);
  await user.type(field, '{Enter}');
  expect(confirm.disabled).toBe(true);
  await user.click(confirm);
  expect(onDelete).not.toHaveBeenCalled();
});

test('Enter in the field confirms, too, once the word is complete', async () => {
  const { user, field, onDelete } = showDeletion();
  await user.type(field, 'delete{Enter}');
  expect(onDelete).toHaveBeenCalledOnce();
});

test('the user can cancel, or export first', async () => {
  const { user, button, getByRole, onClose, onDelete } = showDeletion();
  expect(getByRole('link', { name: 'Export first' }).getAttribute('href')).toBe(
    'library.html#export',
  );
  await user.click(button('Cancel'));
  expect(onClose).toHaveBeenCalledOnce();
  expect(onDelete).not.toHaveBeenCalled();
});

test('during the deletion, it does nothing else', async () => {
  const { user, button, field, confirm, getByText, getByRole, ...spies } = showDeletion('deleting');
  expect(getByText('Deleting…')).toBeTruthy();
  await user.type(field, 'DELETE{Enter}');
  await user.click(button('Cancel'));
  await user.click(confirm);
  getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
  expect(spies.onDelete).not.toHaveBeenCalled();
  expect(spies.onClose).not.toHaveBeenCalled();
});

test('if the storage fails, it says that nothing was deleted', () => {
  expect(showDeletion('failed').getByRole('alert').textContent).toMatch(/Nothing was deleted/);
});
