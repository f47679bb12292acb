import type { Slug } from '../../utils/profile/slug.ts';
import type { FetchActions } from '../fetching/fetch-actions.ts';

/** What a user can do in the popup and the side panel. */
export interface CardActions extends FetchActions {
  /** Shows a profile from the history in the Profile tab. */
  show(slug: Slug): void;
  /** Returns to the current tab's profile. Absent if it is shown already. */
  backToPage?(): void;
  /** Opens the side panel. Absent if the browser has none. */
  keepBeside?(): void;
}
