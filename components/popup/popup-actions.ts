import type { Slug } from '../../utils/profile/slug.ts';
import type { FetchActions } from '../fetching/fetch-actions.ts';

/** What a user can do in the popup. */
export interface PopupActions extends FetchActions {
  /** Opens a person from the history in the profile tab. */
  show(slug: Slug): void;
  /** Returns to the profile on screen, where another person is shown. */
  backToPage?(): void;
}
