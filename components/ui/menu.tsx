import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './menu.css';

interface MenuProps {
  /** The content of the button that opens it. */
  opener: ComponentChildren;
  openerClass: string;
  /** What the menu acts on, as a description. */
  target?: string | undefined;
  isDisabled?: boolean;
  /** Opens the menu, for example after a key was pressed. */
  isAsked?: boolean;
  /** Called when the menu was asked for. */
  onAsked?: (() => void) | undefined;
  /** The content while it is open. */
  children: (close: () => void) => ComponentChildren;
}

/**
 * A button that opens a panel below it. Escape closes the panel and gives the focus back to the button; so
 * does `close`. A click elsewhere closes it, too.
 */
export function Menu(props: MenuProps) {
  const { opener, openerClass, target, isDisabled = false, isAsked, onAsked, children } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  // nb. At once, so that what is typed next goes into the menu.
  useLayoutEffect(() => {
    if (!isAsked) return;
    setOpen(!isDisabled);
    onAsked?.();
  }, [isAsked, isDisabled, onAsked]);
  useLayoutEffect(() => {
    // nb. Without a field or button inside, the focus stays on the button.
    if (isOpen) panel.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [isOpen]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only closes on Escape and when the focus leaves.
    <div
      class="menu"
      onKeyDown={(event) => {
        if (!isOpen || event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) {
          setOpen(false);
        }
      }}
    >
      <button
        ref={button}
        type="button"
        class={openerClass}
        aria-expanded={isOpen}
        aria-controls={id}
        aria-description={target}
        aria-disabled={isDisabled}
        onClick={() => !isDisabled && setOpen(!isOpen)}
      >
        {opener}
      </button>
      {/* nb. A click on text inside must not move the focus out, which would close the panel. */}
      <div ref={panel} id={id} class="menu-panel" hidden={!isOpen} tabIndex={-1}>
        {isOpen && children(close)}
      </div>
    </div>
  );
}
