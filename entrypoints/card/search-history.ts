import type { Library } from '../../utils/engine/ports/library.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import { findEntries } from '../../utils/search/find-entries.ts';
import { defaultQuery } from '../../utils/search/query.ts';
import { sortEntries } from '../../utils/search/sort-entries.ts';
import { followIndex } from '../shared/follow-index.ts';

/** The profiles in the history that match a text. */
export interface SearchedHistory {
  /** The best matches, at most 50. The library page shows the rest. */
  readonly found: readonly ProfileSummary[];
  readonly foundCount: number;
  /** The number of profiles that were searched. */
  readonly historyCount: number;
  /** Whether the whole history was searched. */
  readonly isWhole: boolean;
}

export type HistorySearcher = (text: string) => SearchedHistory;

const maxFound = 50;

/** Calls `show` with a function that searches the history, and again whenever more has been read. */
export function followHistory(
  library: Library,
  show: (searcher: HistorySearcher) => void,
  fail: (error: unknown) => void,
): () => void {
  return followIndex(
    library,
    ({ entries, isWhole }) => {
      const newestFirst = sortEntries(entries, 'newest');
      show((text) => {
        const matches = findEntries(newestFirst, { ...defaultQuery, text }, 0);
        const found = matches.slice(0, maxFound);
        return { found, foundCount: matches.length, historyCount: entries.length, isWhole };
      });
    },
    fail,
  );
}
