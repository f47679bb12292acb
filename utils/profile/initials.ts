const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

const ASCII = /^[\0-\x7f]*$/;

/** In UTF-16 units. A family of four takes 11; longer graphemes are piled combining marks. */
const MAX_GRAPHEME_LENGTH = 24;

/**
 * Returns the initials of a name, one or two graphemes: the first letters of its first and last
 * word, in capitals. Scripts without capitals (Chinese, Arabic, Hebrew…) get one letter, because
 * two would join or read as a word. Anything after a comma or in parentheses is ignored. If no word
 * has a letter, returns the first grapheme, e.g. an emoji. Empty only if the name is blank.
 */
export function initials(name: string): string {
  const proper = name.replace(/\([^)]*\)/g, ' ').split(',')[0] ?? '';
  const letters = proper.split(/\s+/).map(firstLetter).filter(Boolean);
  const first = letters[0] ?? '';
  const last = letters.length > 1 && hasCapital(first) ? (letters.at(-1) ?? '') : '';
  return capital(first) + capital(last) || shorten(graphemesOf(name.trim())[0] ?? '');
}

function firstLetter(word: string): string {
  return shorten(graphemesOf(word).find((grapheme) => /[\p{L}\p{N}]/u.test(grapheme)) ?? '');
}

/** nb. Most names are ASCII, and segmenting those would take most of a row's time. */
function graphemesOf(text: string): string[] {
  if (ASCII.test(text)) return [...text];
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function shorten(grapheme: string): string {
  if (grapheme.length <= MAX_GRAPHEME_LENGTH) return grapheme;
  return String.fromCodePoint(grapheme.codePointAt(0) ?? 0);
}

function hasCapital(letter: string): boolean {
  return letter.toUpperCase() !== letter.toLowerCase();
}

/** nb. One letter only: `ß` in upper case is two. */
function capital(letter: string): string {
  return graphemesOf(letter.toUpperCase())[0] ?? '';
}
