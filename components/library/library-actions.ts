import type { Slug } from '../../utils/profile/slug.ts';

/** What a person can do on the library page. Slugs come in the order of the list. */
export interface LibraryActions {
  star(slugs: readonly Slug[], starred: boolean): void;
  /** Gets at least one slug. */
  remove(slugs: readonly Slug[]): void;
  /** Gets what is selected; `found` where nothing is. */
  exportProfiles(which: readonly Slug[] | 'found'): void;
  importProfiles(): void;
  deleteEverything(): void;
  openOptions(): void;
}
