import { useEffect, useState } from 'preact/hooks';
import { localArea } from '../../utils/browser/storage-areas.ts';
import { isLocked, type Settings, type SettingsStore } from '../../utils/engine/ports/settings.ts';

/** Where the saved options are. */
export type SettingsReader = Pick<SettingsStore, 'settings' | 'storedKey'>;

/** What a page may know of the saved key. */
export interface SavedKey {
  readonly lastFour: string;
  /** Whether there is a lock over it, open or not. */
  readonly hasLock: boolean;
}

/** The saved options. */
export interface StoredOptions {
  readonly savedKey: SavedKey | undefined;
  readonly settings: Settings;
}

/** `undefined` until the options are read. Read again whenever they change. */
export function useStoredOptions(store: SettingsReader): StoredOptions | undefined {
  const [options, setOptions] = useState<StoredOptions>();
  useEffect(() => {
    const read = async () => {
      const [key, current] = await Promise.all([store.storedKey(), store.settings()]);
      setOptions({
        savedKey: key && { lastFour: key.lastFour, hasLock: isLocked(key) },
        settings: current,
      });
    };
    localArea.onChanged.addListener(read);
    void read();
    return () => localArea.onChanged.removeListener(read);
  }, [store]);
  return options;
}
