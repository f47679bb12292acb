import type { Entry } from './entry.ts';
import { fold } from './fold.ts';

/** More than anyone reads, but few enough for the browser's list below a text field. */
const MAX_SUGGESTIONS = 200;

interface Suggestion {
  readonly folded: string;
  readonly spelling: string;
  readonly count: number;
}

/** What the filters suggest. */
export interface Suggestions {
  readonly titles: readonly string[];
  readonly companies: readonly string[];
  readonly locations: readonly string[];
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
}

/**
 * What the filters suggest: up to 200 current titles, companies and locations each, most frequent first,
 * and all tags in alphabetical order, with the number of entries that have them. Spellings that fold to
 * the same text are listed once, as the most frequent one.
 */
export function suggestionsOf(entries: readonly Entry[]): Suggestions {
  const steps = suggestInSteps(entries);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `suggestionsOf`, in steps, between which others can work. */
export function* suggestInSteps(entries: readonly Entry[]): Generator<void, Suggestions, void> {
  const titles = mostFrequent(entries.map(({ role }) => role));
  yield;
  const companies = mostFrequent(entries.map(({ company }) => company));
  yield;
  const locations = mostFrequent(entries.map(({ location }) => location));
  yield;
  const tags = suggestions(entries.flatMap(({ tags }) => tags ?? []));
  return {
    titles,
    companies,
    locations,
    tags: tags.map(({ spelling, count }) => ({ tag: spelling, count })),
  };
}

const mostFrequent = (texts: readonly (string | undefined)[]) =>
  // nb. The sort is stable: equally frequent ones stay in alphabetical order.
  suggestions(texts)
    .sort((one, other) => other.count - one.count)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ spelling }) => spelling);

/** In alphabetical order. Each spelling is folded only once, since the same few recur. */
function suggestions(texts: readonly (string | undefined)[]): Suggestion[] {
  const found = new Map<string, Suggestion>();
  for (const [spelling, count] of countsOf(texts)) {
    const folded = fold(spelling);
    const existing = found.get(folded);
    const total = (existing?.count ?? 0) + count;
    found.set(folded, { folded, spelling: existing?.spelling ?? spelling, count: total });
  }
  found.delete('');
  return [...found.values()].sort((one, other) => (one.folded < other.folded ? -1 : 1));
}

/** How often each text occurs, most frequent first, then by code units. */
function countsOf(texts: readonly (string | undefined)[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}
