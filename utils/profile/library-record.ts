import type { Annotation } from './annotation.ts';
import type { SavedPosts } from './post.ts';
import type { ProfileVersion, SavedProfile } from './profile.ts';
import type { Slug } from './slug.ts';

/** Everything the library has about one person: what is exported, imported and merged. */
export interface LibraryRecord {
  readonly slug: Slug;
  readonly saved: SavedProfile;
  /** Every other version, oldest first: older ones, and newer ones that were less complete. */
  readonly versions: readonly ProfileVersion[];
  readonly annotation: Annotation;
  /** Other slugs that answers reported for this person, sorted. */
  readonly aliases: readonly Slug[];
  /** The names of the user's lists that the person is in. Absent if there are none. */
  readonly lists?: readonly string[];
  /** The answer that `saved` was parsed from, as OutX sent it: any JSON. `fetchedAt` is in ms. */
  readonly answer?: { readonly fetchedAt: number; readonly raw: unknown };
  /** The person's recent posts, if they were fetched. */
  readonly posts?: SavedPosts;
}
