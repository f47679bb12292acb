import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './dialog.css';

interface DialogProps {
  title: string;
  /** The user wants to close the dialog, for example with Escape. Absent while it must stay open. */
  onClose?: (() => void) | undefined;
  children: ComponentChildren;
}

/** A modal dialog that is open while it is rendered. Restores the focus when it is removed. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const titleId = useId();
  const dialogRef = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const dialog = dialogRef.current;
    if (!dialog) return;
    const focusedBefore = document.activeElement;
    const listeners = new AbortController();
    const { signal } = listeners;
    const cancel = (event: Event) => {
      // The parent closes the dialog by no longer rendering it.
      event.preventDefault();
      close.current?.();
    };
    // nb. Browsers close the dialog on a second Escape even if `cancel` is prevented.
    const handleClose = () => {
      if (close.current) close.current();
      else dialog.showModal();
    };
    dialog.addEventListener('cancel', cancel, { signal });
    dialog.addEventListener('close', handleClose, { signal });
    dialog.showModal();
    return () => {
      listeners.abort();
      dialog.close();
      if (focusedBefore instanceof HTMLElement) focusedBefore.focus();
    };
  }, []);
  // A new step may have removed the element that had the focus.
  useEffect(() => {
    if (!heading.current || dialogRef.current?.contains(document.activeElement)) return;
    // nb. Not from the start: the dialog would focus the heading instead of the first control.
    heading.current.tabIndex = -1;
    heading.current.focus();
  });
  return (
    <dialog ref={dialogRef} class="dialog" aria-labelledby={titleId}>
      <h2 id={titleId} ref={heading}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
