import { useEffect, useRef } from 'preact/hooks';

/** Where keys are text. */
const TEXT =
  'input:not([type="checkbox"]), textarea, select, [contenteditable]:not([contenteditable="false"])';

/**
 * What keys do, each by the character that it types. `mod+` before it stands for Ctrl, on Apple's keyboards
 * for ⌘. Keys that have nothing to do now are left to the browser.
 */
type PageKeys = Readonly<Record<string, (() => void) | undefined>>;

interface PageKeysOptions {
  /** Keys that also work while the user types. */
  readonly whileTyping?: PageKeys;
  /** Whether the keyboard is one of Apple's. */
  readonly isApple?: boolean | undefined;
}

/** Keys that work anywhere on the page, except where they are text, and not while a dialog is open. */
export function usePageKeys(keys: PageKeys, options: PageKeysOptions = {}): void {
  const latest = useRef({ keys, options });
  latest.current = { keys, options };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { keys, options } = latest.current;
      const { target } = event;
      if (event.isComposing || !(target instanceof Element)) return;
      if (target.ownerDocument.querySelector('dialog[open]')) return;
      const name = nameOf(event, options.isApple === true);
      const action = options.whileTyping?.[name] ?? (target.closest(TEXT) ? undefined : keys[name]);
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** nb. Not `ctrlKey` on Apple's keyboards, where Ctrl edits text: Ctrl K deletes the rest of a line. */
function nameOf(event: KeyboardEvent, isApple: boolean): string {
  const { key, altKey, shiftKey } = event;
  const [mod, other] = isApple ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (altKey || other || (mod && shiftKey)) return '';
  return mod ? `mod+${key.toLowerCase()}` : key;
}
