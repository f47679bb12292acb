import type { ProfileState } from '../../utils/task/profile-state.ts';

/** The profile that the popup shows: the current tab's, or one from the history. */
export interface ShownProfile
  extends Pick<ProfileState, 'slug' | 'saved' | 'isUnreadable' | 'task'>,
    Partial<Pick<ProfileState, 'aliases'>> {
  /** Whether it is the current tab's profile. */
  readonly isOnScreen: boolean;
}
