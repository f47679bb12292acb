import type { Entry } from './entry.ts';
import type { Sort } from './query.ts';

interface Keyed {
  readonly entry: Entry;
  /** Absent where there is nothing to sort by: these come last. */
  readonly key: string | number | undefined;
}

/** What each order looks at; a smaller key comes first. */
const keyOf: Readonly<Record<Sort, (entry: Entry) => Keyed['key']>> = {
  newest: ({ row }) => -row.fetchedAt,
  oldest: ({ row }) => row.fetchedAt,
  name: ({ text, nameEnd }) => text.slice(0, nameEnd),
  company: ({ company }) => company || undefined,
  changed: ({ row: { changedAt } }) => (changedAt === undefined ? undefined : -changedAt),
};

/**
 * The entries in an order, as a new array; who has no company, or never changed, comes last. Of
 * equals, the newest first, then by slug. Texts are compared folded, by code units: this keeps each
 * script together and is many times faster than a browser's collation.
 */
export function sortEntries(entries: readonly Entry[], sort: Sort): readonly Entry[] {
  const key = keyOf[sort];
  return entries
    .map((entry): Keyed => ({ entry, key: key(entry) }))
    .sort(compare)
    .map(({ entry }) => entry);
}

function compare({ key: a, entry: { row: one } }: Keyed, { key: b, entry: { row: other } }: Keyed) {
  if (a !== b) {
    if (a === undefined) return 1;
    if (b === undefined) return -1;
    return a < b ? -1 : 1;
  }
  if (one.fetchedAt !== other.fetchedAt) return other.fetchedAt - one.fetchedAt;
  if (one.slug === other.slug) return 0;
  return one.slug < other.slug ? -1 : 1;
}
