import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../utils/search/entry.ts';
import { findInSteps } from '../../utils/search/find-entries.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';
import { inSteps } from './in-steps.ts';
import type { ReadTexts } from './use-long-texts.ts';

/** A search that looks at long texts, too. */
export interface DeepSearch {
  readonly sorted: readonly Entry[];
  readonly query: LibraryQuery;
  /** Ms since the epoch. */
  readonly now: number;
  readonly read: ReadTexts | undefined;
}

/**
 * What a search finds with the long texts; `undefined` until it is done. It runs in small steps and is
 * dropped when the search changes, so that typing is never slower for it.
 */
export function useDeepSearch(
  isWanted: boolean,
  { sorted, query, now, read }: DeepSearch,
): readonly Entry[] | undefined {
  const [last, setLast] = useState<{ of: DeepSearch; found: readonly Entry[] }>();
  useEffect(() => {
    if (!isWanted || !read) return;
    return inSteps(findInSteps(sorted, query, now, read.texts), (found) =>
      setLast({ of: { sorted, query, now, read }, found }),
    );
  }, [isWanted, sorted, query, now, read]);
  const { of } = last ?? {};
  const isCurrent =
    of?.sorted === sorted && of.query === query && of.now === now && of.read === read;
  return isWanted && isCurrent ? last?.found : undefined;
}
