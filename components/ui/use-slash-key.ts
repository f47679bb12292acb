import type { RefObject } from 'preact';
import { usePageKeys } from './use-page-keys.ts';

/** Moves the focus to the field when `/` is pressed anywhere outside of a text field or dialog. */
export function useSlashKey(field: RefObject<HTMLInputElement | null>): void {
  usePageKeys({
    '/': () => {
      field.current?.focus();
      field.current?.select();
    },
  });
}
