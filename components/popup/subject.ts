import type { FiledProfile } from '../../utils/profile/profile.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Task } from '../../utils/task/task.ts';

/** The person that the popup shows: the one in the tab in front, or one chosen from the history. */
export interface Subject {
  readonly slug: Slug;
  readonly filed?: FiledProfile;
  readonly task?: Task;
  readonly isOnScreen: boolean;
}
