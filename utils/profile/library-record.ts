import type { Annotation } from './annotation.ts';
import type { ProfileVersion, SavedProfile } from './profile.ts';
import type { Slug } from './slug.ts';

/** All that the library holds of one person: what is exported, imported and united. */
export interface LibraryRecord {
  readonly slug: Slug;
  readonly saved: SavedProfile;
  /** Every other version, oldest first: earlier ones, and newer ones that told less. */
  readonly versions: readonly ProfileVersion[];
  readonly annotation: Annotation;
  /** Other slugs that answers named for this person, sorted. */
  readonly aliases: readonly Slug[];
  /** The answer that `saved` was made from, as OutX sent it: any JSON. */
  readonly answer?: { readonly fetchedAt: number; readonly raw: unknown };
}
