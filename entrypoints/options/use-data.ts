import { useEffect, useState } from 'preact/hooks';
import type { StoredData } from '../../components/options/data-settings.tsx';
import type { Library } from '../../utils/engine/ports/library.ts';
import { onChange } from '../shared/on-change.ts';
import type { OnFault } from '../shared/use-profile-state.ts';

/** What the library holds. `undefined` until it is read. Read again at every change notice. */
export function useData(library: Library, onFault: OnFault): StoredData | undefined {
  const [data, setData] = useState<StoredData>();
  useEffect(
    () =>
      onChange({
        concerns: () => true,
        read: async () => {
          const [count, { usage }] = await Promise.all([
            library.count(),
            navigator.storage.estimate(),
          ]);
          return { count, usedBytes: usage };
        },
        show: setData,
        fail: onFault,
      }),
    [library, onFault],
  );
  return data;
}
