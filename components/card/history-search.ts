import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';

/** The state of the search in the popup's history. */
export interface HistorySearch {
  /** The typed text. A blank text doesn't search. */
  readonly search?: string | undefined;
  /** Called at each keystroke. Without it, there is no search field. */
  readonly onSearch?: ((text: string) => void) | undefined;
  /** The matches, best first. Absent before the first result. */
  readonly found?: readonly ProfileSummary[] | undefined;
  /** The number of all matches, if `found` has only some of them. */
  readonly foundCount?: number | undefined;
  /** The number of profiles that were searched. */
  readonly historyCount?: number | undefined;
  /** Whether the history is still loading, so that more profiles may match. */
  readonly searching?: boolean | undefined;
  /** The address of the library page. */
  readonly libraryAddress?: string | undefined;
}
