import { editSavedSearches, type SavedSearchEdit } from '../search/saved-searches.ts';
import type { SettingsStore } from './ports/settings.ts';

/** What a user can do with saved searches. Rejects when the storage does. */
export interface SearchCommands {
  edit(edit: SavedSearchEdit): Promise<void>;
}

/** The commands over their port. */
export function createSearchCommands(
  settings: Pick<SettingsStore, 'savedSearches' | 'saveSavedSearches'>,
): SearchCommands {
  // nb. One after the other: each reads what the one before has written.
  let last: Promise<void> = Promise.resolve();
  return {
    edit(edit) {
      const done = last.then(async () => {
        const before = await settings.savedSearches();
        await settings.saveSavedSearches(editSavedSearches(before, edit));
      });
      last = done.catch(() => {});
      return done;
    },
  };
}
