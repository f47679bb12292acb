import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';

/** The popup's search of the history, as far as there is one. */
export interface HistorySearch {
  /** As typed; nothing is searched for while it is blank. */
  readonly search?: string | undefined;
  /** Gets the text as typed; an empty one ends the search. Without it there is no field. */
  readonly onSearch?: ((text: string) => void) | undefined;
  /** Who matches, best first; absent while that is not known. */
  readonly found?: readonly ProfileSummary[] | undefined;
  /** How many match in all, where `found` is cut short. */
  readonly foundCount?: number | undefined;
  /** Among how many they were looked for. */
  readonly historyCount?: number | undefined;
  /** While the history is still being read: more may match. */
  readonly searching?: boolean | undefined;
  /** Where the library page is. */
  readonly libraryAddress?: string | undefined;
}
