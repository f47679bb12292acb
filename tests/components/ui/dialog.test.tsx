// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { show } from '../render.tsx';

afterEach(cleanup);

const opener = <button type="button">Opener</button>;

/** A page with an opener that had the focus when the dialog was drawn over it. */
function showDialog(onClose: (() => void) | undefined) {
  const page = show(opener);
  const before = page.getByRole('button', { name: 'Opener' });
  before.focus();
  const draw = (inside = <button type="button">Inside</button>) =>
    page.reshow(
      <>
        {opener}
        <Dialog title="A question" onClose={onClose}>
          {inside}
        </Dialog>
      </>,
    );
  draw();
  const dialog = page.getByRole('dialog', { name: 'A question' }) as HTMLDialogElement;
  return { ...page, before, dialog, draw };
}

test('it is modal, and named by its title', () => {
  const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
  const { dialog } = showDialog(vi.fn());
  expect(dialog.open).toBe(true);
  expect(showModal).toHaveBeenCalledOnce();
  showModal.mockRestore();
});

test('Escape asks for it to be closed, and it stays until the page closes it', () => {
  const onClose = vi.fn();
  const { dialog } = showDialog(onClose);
  expect(dialog.dispatchEvent(new Event('cancel', { cancelable: true }))).toBe(false);
  expect(onClose).toHaveBeenCalledOnce();
  expect(dialog.open).toBe(true);
});

test('the page hears of it when the browser closes it', () => {
  const onClose = vi.fn();
  showDialog(onClose).dialog.close();
  expect(onClose).toHaveBeenCalledOnce();
});

test('while nothing may close it, it stays open, also when the browser closes it', () => {
  const { dialog } = showDialog(undefined);
  expect(dialog.dispatchEvent(new Event('cancel', { cancelable: true }))).toBe(false);
  dialog.close();
  expect(dialog.open).toBe(true);
});

test('the focus goes into it, and back once it is gone; nobody is told of a close', () => {
  const onClose = vi.fn();
  const { dialog, before, reshow } = showDialog(onClose);
  expect(dialog.contains(document.activeElement)).toBe(true);
  reshow(opener);
  expect(document.activeElement).toBe(before);
  expect(onClose).not.toHaveBeenCalled();
});

test('the focus stays in it when what had it goes away', () => {
  const { dialog, draw, getByRole } = showDialog(vi.fn());
  getByRole('button', { name: 'Inside' }).focus();
  draw(<p>Done</p>);
  expect(dialog.contains(document.activeElement)).toBe(true);
});
