import type { Library } from '../../utils/engine/ports/library.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import { findEntries } from '../../utils/search/find-entries.ts';
import { defaultQuery } from '../../utils/search/query.ts';
import { sortEntries } from '../../utils/search/sort-entries.ts';
import { followIndex } from '../shared/follow-index.ts';

/** Who of the history matches a text. */
export interface SearchedHistory {
  /** The best of them, at most 50: more are shown in the library alone. */
  readonly found: readonly ProfileSummary[];
  readonly foundCount: number;
  /** Among how many they were looked for, and whether those are all. */
  readonly historyCount: number;
  readonly isWhole: boolean;
}

export type HistorySearcher = (text: string) => SearchedHistory;

const most = 50;

/** Hands over a searcher of what has been read of the library, and another whenever more has. */
export function followHistory(
  library: Library,
  show: (searcher: HistorySearcher) => void,
  fail: (error: unknown) => void,
): () => void {
  return followIndex(
    library,
    ({ entries, isWhole }) => {
      const sorted = sortEntries(entries, 'newest');
      show((text) => {
        const matches = findEntries(sorted, { ...defaultQuery, text }, 0);
        const found = matches.slice(0, most);
        return { found, foundCount: matches.length, historyCount: entries.length, isWhole };
      });
    },
    fail,
  );
}
