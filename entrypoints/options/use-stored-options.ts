import { useEffect, useState } from 'preact/hooks';
import { localArea } from '../../utils/browser/storage-areas.ts';
import type { SettingsStore } from '../../utils/store/settings.ts';

/** What is stored of the options; of the key, what a page may know. */
export interface StoredOptions {
  readonly savedKey: { readonly lastFour: string } | undefined;
  readonly fetchOnOpen: boolean;
}

/** Nothing until it is read; read again whenever it changes. */
export function useStoredOptions(settings: SettingsStore): StoredOptions | undefined {
  const [options, setOptions] = useState<StoredOptions>();
  useEffect(() => {
    const read = async () => {
      const [key, { fetchOnOpen }] = await Promise.all([settings.sealedKey(), settings.settings()]);
      setOptions({ savedKey: key && { lastFour: key.lastFour }, fetchOnOpen });
    };
    localArea.onChanged.addListener(read);
    void read();
    return () => localArea.onChanged.removeListener(read);
  }, [settings]);
  return options;
}
