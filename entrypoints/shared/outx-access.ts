import { hasAccess, onAccessChange, requestAccess } from '../../utils/browser/host-access.ts';

const allow = () => void requestAccess('outx');

/** Calls `show` with what asks for access to OutX, or with nothing while there is access, now and at each change. */
export function followOutxAccess(show: (allow: (() => void) | undefined) => void): void {
  const read = () => void hasAccess('outx').then((has) => show(has ? undefined : allow));
  onAccessChange(read, new AbortController().signal);
  read();
}
