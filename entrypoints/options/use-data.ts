import { useCallback } from 'preact/hooks';
import type { StoredData } from '../../components/options/data-settings.tsx';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import { useRead } from '../shared/use-read.ts';

/** What the library holds. `undefined` until it is read. Read again at every change notice. */
export function useData(library: Library, onFault: OnFault): StoredData | undefined {
  return useRead(
    useCallback(async () => {
      const [count, { usage }] = await Promise.all([library.count(), navigator.storage.estimate()]);
      return { count, usedBytes: usage };
    }, [library]),
    onFault,
  );
}
