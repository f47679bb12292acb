import { useEffect, useState } from 'preact/hooks';
import { localArea } from '../../utils/browser/storage-areas.ts';
import type { Settings, SettingsStore } from '../../utils/engine/ports/settings.ts';

/** Where the saved options are. */
export type SettingsReader = Pick<SettingsStore, 'settings' | 'sealedKey'>;

/** The saved options. Of the key, a page may know only the last four characters. */
export interface StoredOptions {
  readonly savedKey: { readonly lastFour: string } | undefined;
  readonly settings: Settings;
}

/** `undefined` until the options are read. Read again whenever they change. */
export function useStoredOptions(store: SettingsReader): StoredOptions | undefined {
  const [options, setOptions] = useState<StoredOptions>();
  useEffect(() => {
    const read = async () => {
      const [key, current] = await Promise.all([store.sealedKey(), store.settings()]);
      setOptions({ savedKey: key && { lastFour: key.lastFour }, settings: current });
    };
    localArea.onChanged.addListener(read);
    void read();
    return () => localArea.onChanged.removeListener(read);
  }, [store]);
  return options;
}
