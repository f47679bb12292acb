import type { Slug } from '../../utils/profile/slug.ts';

/** What the user can do on the library page. Slugs are in the order of the list. */
export interface LibraryActions {
  star(slugs: readonly Slug[], starred: boolean): void;
  /** Gets at least one slug. */
  remove(slugs: readonly Slug[]): void;
  /** Gets the selected profiles, or `found` if none is selected. */
  exportProfiles(which: readonly Slug[] | 'found'): void;
  importProfiles(): void;
  deleteEverything(): void;
  openOptions(): void;
}
