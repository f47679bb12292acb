import type { Entry } from './entry.ts';
import { fold } from './fold.ts';

/** More than anybody reads, and few enough for a browser's list below a text field. */
const MOST_SUGGESTED = 200;

interface Suggestion {
  readonly folded: string;
  readonly spelling: string;
  readonly count: number;
}

/**
 * What can be chosen in the filters: the current companies and the locations, the most frequent
 * first and at most 200 each; all tags by alphabet. What folds to the same is listed once, in its
 * most frequent spelling.
 */
export function suggestionsOf(entries: readonly Entry[]): {
  readonly companies: readonly string[];
  readonly locations: readonly string[];
  readonly tags: readonly string[];
} {
  return {
    companies: mostFrequent(entries.map(({ company }) => company)),
    locations: mostFrequent(entries.map(({ location }) => location)),
    tags: spellings(suggestions(entries.flatMap(({ tags }) => tags ?? []))),
  };
}

const mostFrequent = (texts: readonly (string | undefined)[]) =>
  // nb. the sort is stable: what is equally frequent stays in the order of the alphabet.
  spellings(suggestions(texts).sort((one, other) => other.count - one.count)).slice(
    0,
    MOST_SUGGESTED,
  );

const spellings = (suggested: readonly Suggestion[]) => suggested.map(({ spelling }) => spelling);

/** By alphabet. Each spelling is folded once only: the same few come again and again. */
function suggestions(texts: readonly (string | undefined)[]): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const [spelling, count] of countsOf(texts)) {
    const folded = fold(spelling);
    const before = found.get(folded);
    const total = (before?.count ?? 0) + count;
    found.set(folded, { folded, spelling: before?.spelling ?? spelling, count: total });
  }
  found.delete('');
  return [...found.values()].sort((one, other) => (one.folded < other.folded ? -1 : 1));
}

/** How often each text occurs, the most frequent first; equals by their code units. */
function countsOf(texts: readonly (string | undefined)[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}
