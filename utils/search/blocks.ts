import type { Entry } from './entry.ts';
import {
  CURRENT,
  ELSEWHERE,
  indexOfTerm,
  NO_MATCH,
  occursInField,
  WITHIN_NAME,
  WORD_OF_NAME,
  wordAt,
} from './match-term.ts';
import type { Term } from './parse-query.ts';

/**
 * Entries that were created one after the other, with all of their texts in one string: searching that
 * takes a third of the time of searching each text.
 */
interface Pack {
  readonly entries: readonly Entry[];
  /** The texts of the entries, each with a line break after it. */
  readonly text: string;
  /** Where the text of each entry starts in `text`, and where that of one more would. */
  readonly starts: Uint32Array;
  /** The `nameEnd` and the `titleEnd` of each entry. nb. Searching looks at nothing else of most entries. */
  readonly nameEnds: Uint32Array;
  readonly titleEnds: Uint32Array;
  /** The ranks of the last few terms: see `ranksIn`. A next keystroke changes only one term. */
  readonly ranks: Map<string, Uint8Array>;
  /** The ranks of each letter alone, once they are prepared. */
  readonly letterRanks: Map<string, Uint8Array>;
}

/** A part of a list: the entries of a pack, with the index of each in the list. */
export interface Block extends Pack {
  readonly indexes: Uint32Array;
}

/** The most entries of a pack, which were created one after the other. Searching them takes less than 1 ms. */
export const packLength = 1_000;

/** Many searches begin with one. It matches almost everyone, so that it is what takes longest to look for. */
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** More than a search has that is typed by hand. */
const maxTerms = 8;

const cache = new WeakMap<readonly Entry[], readonly Block[]>();

/** The packs of the last list, by number. Another order or a few changes leave most of them the same. */
const packs = new Map<number, Pack>();

/**
 * The entries of a list in blocks. They follow the order in which the entries were created, which is
 * their order in memory: 100,000 entries are far more than a processor caches. Computed once per list, so
 * the list must not change.
 */
export function* blocksOf(list: readonly Entry[]): Generator<Block, void, void> {
  const cached = cache.get(list);
  if (cached) return yield* cached;
  const blocks = new Map<number, Block>();
  for (const [number, indexes] of indexesByPack(list)) {
    const entries = Array.from(indexes, (index) => list[index]).filter(
      (entry) => entry !== undefined,
    );
    const known = packs.get(number);
    const pack = known && areSame(known.entries, entries) ? known : packOf(entries);
    packs.set(number, pack);
    const block = { ...pack, indexes };
    blocks.set(number, block);
    yield block;
  }
  for (const number of packs.keys()) if (!blocks.has(number)) packs.delete(number);
  cache.set(list, [...blocks.values()]);
}

/** Prepares a list in steps of a few ms, so that its first search takes no longer than the next ones. */
export function* prepareBlocks(list: readonly Entry[]): Generator<void, void, void> {
  for (const _ of blocksOf(list)) yield;
  for (const pack of blocksOf(list)) {
    if (pack.letterRanks.size > 0) continue;
    for (const text of letters) {
      const term = { text, start: 0, end: 0 };
      pack.letterRanks.set(keyOf(term), ranksAnywhere(pack, term));
    }
    yield;
  }
}

/** The indexes of the entries of each pack, in the order in which the entries were created. */
function indexesByPack(list: readonly Entry[]): readonly [number, Uint32Array][] {
  const all = new Map<number, number[]>();
  for (let index = 0; index < list.length; index++) {
    const number = Math.floor((list[index]?.sequence ?? 0) / packLength);
    const indexes = all.get(number);
    if (indexes) indexes.push(index);
    else all.set(number, [index]);
  }
  const sequenceOf = (index: number) => list[index]?.sequence ?? 0;
  return [...all]
    .sort(([one], [other]) => one - other)
    .map(([number, indexes]) => [
      number,
      Uint32Array.from(indexes.sort((a, b) => sequenceOf(a) - sequenceOf(b))),
    ]);
}

const areSame = (some: readonly Entry[], others: readonly Entry[]) =>
  some.length === others.length && some.every((entry, at) => entry === others[at]);

function packOf(entries: readonly Entry[]): Pack {
  const starts = new Uint32Array(entries.length + 1);
  for (const [at, { text }] of entries.entries()) {
    starts[at + 1] = (starts[at] ?? 0) + text.length + 1;
  }
  const text = entries.map((entry) => `${entry.text}\n`).join('');
  // nb. The same text, as a part of the pack's: otherwise, all texts would be in memory twice.
  for (const [at, entry] of entries.entries()) {
    Object.assign(entry, { text: text.slice(starts[at], (starts[at + 1] ?? 0) - 1) });
  }
  const nameEnds = Uint32Array.from(entries, ({ nameEnd }) => nameEnd);
  const titleEnds = Uint32Array.from(entries, ({ titleEnd }) => titleEnd);
  return { entries, text, starts, nameEnds, titleEnds, ranks: new Map(), letterRanks: new Map() };
}

/**
 * The rank of the best place where a term matches each entry's row; `NO_MATCH` where it doesn't. Entries that
 * `isSought` isn't true of needn't be searched: they may have any rank.
 */
export function ranksIn(pack: Pack, term: Term, isSought?: (index: number) => boolean): Uint8Array {
  const key = keyOf(term);
  const known = knownRanks(pack, key);
  if (known) return known;
  // nb. Who doesn't have a part of the text doesn't have all of it, also as whole words. Usually, the part was searched for just before.
  const ofPart = knownRanks(pack, keyOf({ text: term.text.slice(0, -1) }));
  const canMatch = (index: number) => ofPart?.[index] !== NO_MATCH && isSought?.(index) !== false;
  const ranks = term.field
    ? ranksInField(pack, term, term.field)
    : ranksAnywhere(pack, term, canMatch);
  if (isSought && !term.field) return ranks;
  const [oldest = ''] = pack.ranks.keys();
  if (pack.ranks.size >= maxTerms) pack.ranks.delete(oldest);
  pack.ranks.set(key, ranks);
  return ranks;
}

const knownRanks = ({ ranks, letterRanks }: Pack, key: string) =>
  letterRanks.get(key) ?? ranks.get(key);

const keyOf = ({ text, isExact, field }: Pick<Term, 'text' | 'isExact' | 'field'>) =>
  `${field}${isExact ? '"' : ':'}${text}`;

/** A term for a field has the best rank wherever it matches. */
function ranksInField({ entries }: Pack, term: Term, field: NonNullable<Term['field']>) {
  return Uint8Array.from(entries, (entry) =>
    occursInField(term, field, entry) ? WORD_OF_NAME : NO_MATCH,
  );
}

/**
 * The ranks of the entries that can match; `NO_MATCH` for all others. nb. The lines of a text are in the order of the
 * ranks, so the first occurrence is the best.
 */
function ranksAnywhere(
  pack: Pack,
  term: Term,
  canMatch: (index: number) => boolean = () => true,
): Uint8Array {
  const { entries, text, starts } = pack;
  const ranks = new Uint8Array(entries.length).fill(NO_MATCH);
  /** The first occurrence in the entries that weren't looked at yet. */
  let at = -1;
  for (let index = 0; index < ranks.length; index++) {
    const end = starts[index + 1] ?? 0;
    if (at >= end || !canMatch(index)) continue;
    const start = starts[index] ?? 0;
    if (at < start) at = indexOfTerm(text, term, start);
    if (at < 0) break;
    if (at < end) ranks[index] = rankAt(pack, index, at, term);
  }
  return ranks;
}

/** The rank of a term whose first occurrence in an entry's text is at `at` in the pack's. */
function rankAt(
  { text, starts, nameEnds, titleEnds }: Pack,
  index: number,
  at: number,
  term: Term,
): number {
  const start = starts[index] ?? 0;
  const nameEnd = start + (nameEnds[index] ?? 0);
  if (at > start + (titleEnds[index] ?? 0)) return ELSEWHERE;
  if (at > nameEnd) return CURRENT;
  return wordAt(text, term, at, nameEnd) >= 0 ? WORD_OF_NAME : WITHIN_NAME;
}
