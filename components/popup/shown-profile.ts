import type { ProfileState } from '../../utils/task/profile-state.ts';

/** The person in the popup: the one in the active tab, or one opened from the history. */
export interface ShownProfile extends Pick<ProfileState, 'slug' | 'saved' | 'task'> {
  readonly isOnScreen: boolean;
}
