// @vitest-environment happy-dom
import { cleanup } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { Dialog } from '../../../components/ui/dialog.tsx';
import { show } from '../render.tsx';

afterEach(cleanup);

const opener = <button type="button">Opener</button>;

/** Renders a dialog over a page whose button had the focus. */
function showDialog(onClose: (() => void) | undefined) {
  const page = show(opener);
  const openerButton = page.getByRole('button', { name: 'Opener' });
  openerButton.focus();
  const render = (inside = <button type="button">Inside</button>) =>
    page.reshow(
      <>
        {opener}
        <Dialog title="A question" onClose={onClose}>
          {inside}
        </Dialog>
      </>,
    );
  render();
  const dialog = page.getByRole('dialog', { name: 'A question' }) as HTMLDialogElement;
  return { ...page, openerButton, dialog, render };
}

test('it is modal, and its title is its name', () => {
  const showModal = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
  const { dialog } = showDialog(vi.fn());
  expect(dialog.open).toBe(true);
  expect(showModal).toHaveBeenCalledOnce();
  showModal.mockRestore();
});

test('Escape asks to close it, and it stays open until the page closes it', () => {
  const onClose = vi.fn();
  const { dialog } = showDialog(onClose);
  expect(dialog.dispatchEvent(new Event('cancel', { cancelable: true }))).toBe(false);
  expect(onClose).toHaveBeenCalledOnce();
  expect(dialog.open).toBe(true);
});

test('the page is notified when the browser closes it', () => {
  const onClose = vi.fn();
  showDialog(onClose).dialog.close();
  expect(onClose).toHaveBeenCalledOnce();
});

test('without onClose, it stays open even if the browser closes it', () => {
  const { dialog } = showDialog(undefined);
  expect(dialog.dispatchEvent(new Event('cancel', { cancelable: true }))).toBe(false);
  dialog.close();
  expect(dialog.open).toBe(true);
});

test('it takes the focus, and restores it when removed, without calling onClose', () => {
  const onClose = vi.fn();
  const { dialog, openerButton, reshow } = showDialog(onClose);
  expect(dialog.contains(document.activeElement)).toBe(true);
  reshow(opener);
  expect(document.activeElement).toBe(openerButton);
  expect(onClose).not.toHaveBeenCalled();
});

test('it keeps the focus when the focused element is removed', () => {
  const { dialog, render, getByRole } = showDialog(vi.fn());
  getByRole('button', { name: 'Inside' }).focus();
  render(<p>Done</p>);
  expect(dialog.contains(document.activeElement)).toBe(true);
});
