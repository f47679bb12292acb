import { useEffect, useState } from 'preact/hooks';
import type { Entry } from '../../utils/search/entry.ts';
import { nearQueries } from '../../utils/search/near-queries.ts';
import type { LibraryQuery } from '../../utils/search/query.ts';
import { inSteps } from './in-steps.ts';

/** How many entries or words are looked at between two looks at what the user does: a few ms' worth. */
const stepLength = 250;

/** What the user may have meant, if the search found nothing; empty otherwise, and until it is known. */
export function useNearQueries(
  foundNothing: boolean,
  entries: readonly Entry[],
  query: LibraryQuery,
  now: number,
): readonly string[] {
  const [last, setLast] = useState<{ query: LibraryQuery; texts: readonly string[] }>();
  useEffect(
    () =>
      foundNothing
        ? inSteps(nearQueries(entries, query, now, stepLength), (texts) =>
            setLast({ query, texts }),
          )
        : undefined,
    [foundNothing, entries, query, now],
  );
  return foundNothing && last?.query === query ? last.texts : none;
}

const none: readonly string[] = [];
