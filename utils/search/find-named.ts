import { fold } from './fold.ts';
import { indexOfTerm, wordAt } from './match-term.ts';

/** Ranks of how a name matches, best first: it starts with the text. */
const STARTS = 0;
/** Each word of the text starts a word of the name, in any order. */
const HAS_WORDS = 1;
/** Each word of the text is somewhere in the name. */
const CONTAINS = 2;
const NO_MATCH = 3;

/**
 * The items whose names have all words of a text, best matches first; those that match equally well keep
 * their order. Case, accents and the order of words don't matter. A blank text finds all.
 */
export function findNamed<Item extends { readonly name: string }>(
  items: readonly Item[],
  text: string,
): readonly Item[] {
  const rank = ranker(text);
  return items
    .map((item) => ({ item, rank: rank(item.name) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/** Whether a text looks like the start of a name, or of its words. A blank one doesn't. */
export const namesBy = (name: string, text: string): boolean =>
  fold(text) !== '' && ranker(text)(name) <= HAS_WORDS;

function ranker(text: string): (name: string) => number {
  const whole = fold(text);
  const words = whole.split(' ').map((text) => ({ text }));
  return (name) => {
    const folded = fold(name);
    if (folded.startsWith(whole)) return STARTS;
    if (words.every((word) => wordAt(folded, word, 0) >= 0)) return HAS_WORDS;
    return words.every((word) => indexOfTerm(folded, word, 0) >= 0) ? CONTAINS : NO_MATCH;
  };
}
