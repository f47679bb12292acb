import { useEffect, useState } from 'preact/hooks';
import { onChange } from './on-change.ts';
import type { OnFault } from './use-profile-state.ts';

/**
 * What `read` resolves with; `undefined` until it does. Reads again at every change notice, and when `read`
 * is another function than at the last render.
 */
export function useRead<T>(read: () => Promise<T>, onFault: OnFault): T | undefined {
  const [result, setResult] = useState<T>();
  useEffect(
    () =>
      onChange({
        concerns: () => true,
        read,
        show: (next) => setResult(() => next),
        fail: onFault,
      }),
    [read, onFault],
  );
  return result;
}
