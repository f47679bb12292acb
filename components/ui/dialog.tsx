import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import './dialog.css';

interface DialogProps {
  title: string;
  /** Asks to be closed, also by Escape. Absent while nothing may close it. */
  onClose?: (() => void) | undefined;
  children: ComponentChildren;
}

/**
 * A modal dialog, open for as long as it is drawn: the page behind it is out of reach. The focus
 * goes back to where it was before.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const titleId = useId();
  const frame = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const dialog = frame.current;
    if (!dialog) return;
    const before = document.activeElement;
    const open = new AbortController();
    const { signal } = open;
    const ask = (event: Event) => {
      // The page closes it by no longer drawing it.
      event.preventDefault();
      close.current?.();
    };
    // nb. A browser closes the dialog at a second Escape whatever `cancel` says: it must not stay
    // away while the page takes it for open.
    const reopen = () => {
      if (close.current) close.current();
      else dialog.showModal();
    };
    dialog.addEventListener('cancel', ask, { signal });
    dialog.addEventListener('close', reopen, { signal });
    dialog.showModal();
    return () => {
      open.abort();
      dialog.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  // What had the focus may be gone with the step before.
  useEffect(() => {
    if (!heading.current || frame.current?.contains(document.activeElement)) return;
    // nb. Not from the start: the dialog would open with the focus here, not on the first control.
    heading.current.tabIndex = -1;
    heading.current.focus();
  });
  return (
    <dialog ref={frame} class="dialog" aria-labelledby={titleId}>
      <h2 id={titleId} ref={heading}>
        {title}
      </h2>
      {children}
    </dialog>
  );
}
