import type { Entry } from './entry.ts';
import { findInSteps } from './find-entries.ts';
import { SEPARATOR } from './index-row.ts';
import { parseQuery, wantedTerms } from './parse-query.ts';
import type { LibraryQuery } from './query.ts';

/** How many queries are offered. */
const maxQueries = 3;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * For a query that finds nothing: the texts of up to three queries that find something, best first. In
 * them, words that no entry has are replaced by the nearest ones that entries have. Works in steps of so
 * many entries or words, between which others can work. `now` is in ms since the epoch.
 */
export function* nearQueries(
  entries: readonly Entry[],
  query: LibraryQuery,
  now: number,
  stepLength: number,
): Generator<void, readonly string[], void> {
  const terms = wantedTerms(parseQuery(query.text));
  const typed = new Set(terms.flatMap(({ text }) => text.match(WORD) ?? []));
  if (typed.size === 0) return [];
  const known = yield* knownWords(entries, stepLength);
  const nearest = new Map<string, readonly string[]>();
  for (const word of typed) nearest.set(word, yield* nearestWords(word, known, stepLength));
  const texts = Array.from({ length: maxQueries }, (_, place) => {
    let text = query.text;
    for (const { start, end, text: term } of terms.toReversed()) {
      const replaced = term.replace(WORD, (word) => {
        const words = nearest.get(word) ?? [];
        return words[place] ?? words[0] ?? word;
      });
      if (replaced !== term) text = text.slice(0, start) + replaced + text.slice(end);
    }
    return text;
  });
  const found: string[] = [];
  for (const text of new Set(texts)) {
    if (text === query.text) continue;
    const matches = yield* findInSteps(entries, { ...query, text }, now, undefined);
    if (matches.length > 0) found.push(text);
  }
  return found;
}

/** In how many different phrases each word occurs. */
type Words = ReadonlyMap<string, number>;

const cache = new WeakMap<readonly Entry[], Words>();

/** Longer ones are notes. In UTF-16 units. */
const maxPhraseLength = 200;

/** The words in the texts of the entries. nb. The same phrases recur, so each is split only once. */
function* knownWords(entries: readonly Entry[], stepLength: number): Generator<void, Words, void> {
  const cached = cache.get(entries);
  if (cached) return cached;
  const phrases = new Set<string>();
  const words = new Map<string, number>();
  for (const [at, { text }] of entries.entries()) {
    if (at % stepLength === stepLength - 1) yield;
    for (const phrase of text.replaceAll(SEPARATOR, '\n').split('\n')) {
      if (phrase.length > maxPhraseLength || phrases.has(phrase)) continue;
      phrases.add(phrase);
      for (const word of phrase.match(WORD) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
    }
  }
  cache.set(entries, words);
  return words;
}

/** The nearest known words, best first: at most as many as queries are offered. None if it is known. */
function* nearestWords(
  word: string,
  known: Words,
  stepLength: number,
): Generator<void, readonly string[], void> {
  const limit = Math.min(2, Math.floor(word.length / 3));
  const near: { readonly other: string; readonly distance: number; readonly count: number }[] = [];
  let left = stepLength;
  for (const [other, count] of known) {
    if (other.includes(word)) return [];
    const distance = editDistance(word, other, limit);
    if (distance <= limit) near.push({ other, distance, count });
    if (--left === 0) {
      yield;
      left = stepLength;
    }
  }
  return near
    .sort((a, b) => a.distance - b.distance || b.count - a.count || (a.other < b.other ? -1 : 1))
    .slice(0, maxQueries)
    .map(({ other }) => other);
}

/**
 * How many characters must be added, removed, replaced or swapped with their neighbor to turn one word
 * into the other; a number above the limit if it is more than that.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = nextDistances(one, other, row, last, beforeLast);
    if (Math.min(...next) > limit) return limit + 1;
    [beforeLast, last] = [last, next];
  }
  return last[other.length] ?? 0;
}

/** The distances of the first `row` characters of one word to every start of the other one. */
function nextDistances(
  one: string,
  other: string,
  row: number,
  last: readonly number[],
  beforeLast: readonly number[],
): readonly number[] {
  const next = [row];
  for (let at = 1; at <= other.length; at++) {
    const [from, to] = [one.charAt(row - 1), other.charAt(at - 1)];
    const isSwapped =
      row > 1 && at > 1 && from === other.charAt(at - 2) && to === one.charAt(row - 2);
    next[at] = Math.min(
      (last[at] ?? 0) + 1,
      (next[at - 1] ?? 0) + 1,
      (last[at - 1] ?? 0) + (from === to ? 0 : 1),
      isSwapped ? (beforeLast[at - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
    );
  }
  return next;
}
