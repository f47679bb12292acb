import { useEffect, useState } from 'preact/hooks';
import { localArea } from '../../utils/browser/storage-areas.ts';
import type { SettingsStore } from '../../utils/engine/ports/settings.ts';
import type { SavedSearch } from '../../utils/search/saved-searches.ts';
import type { OnFault } from '../shared/use-profile-state.ts';

/** The saved searches. Read again whenever they change. */
export function useSavedSearches(
  settings: Pick<SettingsStore, 'savedSearches'>,
  onFault: OnFault,
): readonly SavedSearch[] {
  const [searches, setSearches] = useState<readonly SavedSearch[]>([]);
  useEffect(() => {
    const read = () => {
      settings.savedSearches().then(setSearches).catch(onFault);
    };
    const onChanged = (changes: Readonly<Record<string, unknown>>) => {
      if ('savedSearches' in changes) read();
    };
    localArea.onChanged.addListener(onChanged);
    read();
    return () => localArea.onChanged.removeListener(onChanged);
  }, [settings, onFault]);
  return searches;
}
