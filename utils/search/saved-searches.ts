import { isSameTag } from '../profile/annotation.ts';

/** A search that the user has saved. */
export interface SavedSearch {
  /** Clean: see `cleanTag`. No two are equal, ignoring case and accents. */
  readonly name: string;
  /** The search part of the library page's address: see `libraryAddress`. */
  readonly address: string;
}

/** A change of the saved searches. */
export type SavedSearchEdit =
  | { readonly kind: 'save'; readonly name: string; readonly address: string }
  | { readonly kind: 'rename'; readonly name: string; readonly to: string }
  | { readonly kind: 'delete'; readonly name: string };

/** In UTF-16 units. A query has at most a hundred tags. */
export const maxAddressLength = 100_000;
export const maxSavedSearches = 200;

/** Whether a saved search has this name. */
export const hasName = (searches: readonly SavedSearch[], name: string): boolean =>
  searches.some((search) => isSameTag(search.name, name));

/**
 * The saved searches after a change. Saving under the name of another search replaces it in its place;
 * beyond 200, nothing is saved. Renaming to the name of another one changes nothing.
 */
export function editSavedSearches(
  before: readonly SavedSearch[],
  edit: SavedSearchEdit,
): readonly SavedSearch[] {
  const isNamed = ({ name }: SavedSearch) => isSameTag(name, edit.name);
  const others = before.filter((search) => !isNamed(search));
  switch (edit.kind) {
    case 'save': {
      const saved = { name: edit.name, address: edit.address };
      if (others.length < before.length)
        return before.map((search) => (isNamed(search) ? saved : search));
      return before.length < maxSavedSearches ? [...before, saved] : before;
    }
    case 'rename':
      if (hasName(others, edit.to)) return before;
      return before.map((search) => (isNamed(search) ? { ...search, name: edit.to } : search));
    case 'delete':
      return others;
  }
}
