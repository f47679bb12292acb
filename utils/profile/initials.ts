const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** In UTF-16 units: a family of four takes 11; longer is a heap of combining marks. */
const LONGEST_GRAPHEME = 24;

/**
 * One or two characters, as a person counts them, that stand for a name: the first of its first and
 * last word, in capitals. One alone where the script has no capitals (Chinese, Arabic, Hebrew…: two
 * would read as a word or join). What follows a comma or stands in brackets is no part of the name.
 * An emoji stands in where no word has a letter. Empty only for a name of nothing but spaces.
 */
export function initials(name: string): string {
  const proper = name.replace(/\([^)]*\)/g, ' ').split(',')[0] ?? '';
  const letters = proper.split(/\s+/).map(firstLetter).filter(Boolean);
  const first = letters[0] ?? '';
  const last = letters.length > 1 && hasCapital(first) ? (letters.at(-1) ?? '') : '';
  return capital(first) + capital(last) || short(charactersOf(name.trim())[0] ?? '');
}

function firstLetter(word: string): string {
  return short(charactersOf(word).find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '');
}

function charactersOf(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

function short(character: string): string {
  if (character.length <= LONGEST_GRAPHEME) return character;
  return String.fromCodePoint(character.codePointAt(0) ?? 0);
}

function hasCapital(letter: string): boolean {
  return letter.toUpperCase() !== letter.toLowerCase();
}

/** nb. `ß` has a capital of two letters; of these, one. */
function capital(letter: string): string {
  return charactersOf(letter.toUpperCase())[0] ?? '';
}
