import { useEffect, useState } from 'preact/hooks';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { createSettingsStore } from '../../utils/store/settings.ts';

/** What the popup needs to know of the options. */
export interface PopupOptions {
  readonly hasKey: boolean;
  readonly fetchOnOpen: boolean;
}

/** Nothing until they are read; read again whenever they change. */
export function useOptions(): PopupOptions | undefined {
  const [options, setOptions] = useState<PopupOptions>();
  useEffect(() => {
    const store = createSettingsStore(localArea);
    const read = async () => {
      const [key, { fetchOnOpen }] = await Promise.all([store.sealedKey(), store.settings()]);
      setOptions({ hasKey: key !== undefined, fetchOnOpen });
    };
    localArea.onChanged.addListener(read);
    void read();
    return () => localArea.onChanged.removeListener(read);
  }, []);
  return options;
}
