// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { DeleteEverythingDialog } from '../../../components/library/delete-everything-dialog.tsx';
import { show } from '../render.tsx';

afterEach(cleanup);

function showDeletion(state: 'asking' | 'deleting' | 'failed' = 'asking', count = 1204) {
  const spies = { onExport: vi.fn(), onDelete: vi.fn(), onClose: vi.fn() };
  const page = show(<DeleteEverythingDialog count={count} state={state} {...spies} />);
  const button = (name: string) => page.getByRole('button', { name }) as HTMLButtonElement;
  const field = page.getByRole('textbox', { name: 'Type DELETE to confirm' }) as HTMLInputElement;
  return { ...page, ...spies, confirm: button('Delete everything for good'), button, field };
}

test('it says what goes, and what stays', () => {
  const goes = showDeletion().getAllByRole('listitem');
  expect(goes.map((line) => line.textContent)).toEqual([
    'all 1,204 profiles, with their earlier versions and OutX’s answers',
    'all notes, tags and stars',
    'all fetches under way or in line',
    'the activity log',
  ]);
  expect(document.body.textContent).toMatch(/key and settings stay.*count of recent fetches/);
});

test.each(['DELETE', 'delete', '  Delete '])('"%s" confirms', async (text) => {
  const { person, field, confirm, onDelete } = showDeletion();
  await person.type(field, text);
  await person.click(confirm);
  expect(onDelete).toHaveBeenCalledOnce();
});

test.each(['', 'DELET', 'DELETED', 'DEL ETE', 'yes'])('"%s" does not confirm', async (text) => {
  const { person, field, confirm, onDelete } = showDeletion();
  if (text) await person.type(field, text);
  await person.type(field, '{Enter}');
  expect(confirm.disabled).toBe(true);
  await person.click(confirm);
  expect(onDelete).not.toHaveBeenCalled();
});

test('Enter in the field confirms too, once the word is there', async () => {
  const { person, field, onDelete } = showDeletion();
  await person.type(field, 'delete{Enter}');
  expect(onDelete).toHaveBeenCalledOnce();
});

test('there is a way out, and a way to a copy first', async () => {
  const { person, button, onClose, onExport, onDelete } = showDeletion();
  await person.click(button('Export first'));
  expect(onExport).toHaveBeenCalledOnce();
  await person.click(button('Cancel'));
  expect(onClose).toHaveBeenCalledOnce();
  expect(onDelete).not.toHaveBeenCalled();
});

test('while it deletes, it does nothing else', async () => {
  const { person, button, field, confirm, getByText, getByRole, ...spies } =
    showDeletion('deleting');
  expect(getByText('Deleting…')).toBeTruthy();
  await person.type(field, 'DELETE{Enter}');
  for (const name of ['Export first', 'Cancel']) await person.click(button(name));
  await person.click(confirm);
  getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
  expect(spies.onDelete).not.toHaveBeenCalled();
  expect(spies.onClose).not.toHaveBeenCalled();
  expect(spies.onExport).not.toHaveBeenCalled();
});

test('if the storage refuses, it says that nothing was deleted', () => {
  expect(showDeletion('failed').getByRole('alert').textContent).toMatch(/Nothing was deleted/);
});
