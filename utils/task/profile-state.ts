import type { Annotation } from '../profile/annotation.ts';
import type { ProfileVersion, SavedProfile } from '../profile/profile.ts';
import type { Slug } from '../profile/slug.ts';
import type { Task } from './task.ts';

/** Everything known about one person: the saved profile, what the user added, and any fetch. */
export interface ProfileState {
  readonly slug: Slug;
  readonly saved?: SavedProfile;
  /** Set if a profile is saved, but can't be read. */
  readonly isUnreadable?: true;
  /** Every other version of the profile, oldest first. */
  readonly versions: readonly ProfileVersion[];
  readonly annotation: Annotation;
  /** The other slugs of the saved profile, sorted. */
  readonly aliases: readonly Slug[];
  readonly task?: Task;
}
