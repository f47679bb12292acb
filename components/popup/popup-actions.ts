import type { Slug } from '../../utils/profile/slug.ts';

/** What a person can do in the popup. */
export interface PopupActions {
  enrich(slug: Slug): void;
  refresh(slug: Slug): void;
  cancel(slug: Slug): void;
  tryAgain(slug: Slug): void;
  /** Sends a fetch that is in line at once, beyond the pace. */
  fetchAnyway?(slug: Slug): void;
  openOptions(): void;
  /** Opens somebody of the history in the profile tab. */
  show(slug: Slug): void;
  /** Leads back from somebody of the history to the profile on screen, where there is one. */
  backToPage?(): void;
}
