import type { ProfileState } from '../../utils/task/profile-state.ts';

/** The profile that the card shows: the current tab's, or one that the user chose. */
export interface ShownProfile
  extends Pick<ProfileState, 'slug' | 'saved' | 'isUnreadable' | 'task'>,
    Partial<Pick<ProfileState, 'aliases'>> {
  /** Whether it is the current tab's profile. */
  readonly isOnScreen: boolean;
}
