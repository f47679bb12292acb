/** Printable ASCII with single spaces between words, which only needs lower-casing. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** ’ ‘ ʼ, and ´, which NFKD turns into a space with a combining acute. */
const APOSTROPHES = /[’‘ʼ]| \u0301/g;

/**
 * Marks that people leave out when they type: the diacritics of Latin, Greek and Cyrillic, Hebrew
 * points, Arabic vowels and the tatweel; and invisible characters: joiners, bidi marks, soft hyphens.
 * nb. Not all of `\p{M}`: Devanagari's vowel signs matter to its readers, and は isn't ば.
 */
const IGNORED =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u0640\p{DI}]/gu;

const DASHES = /[\p{Pd}\u2212]/gu;

/** Letters without a Unicode decomposition, and how people type them without the right keyboard. */
const replacements: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ß: 'ss',
  ς: 'σ',
};
const REPLACED = new RegExp(`[${Object.keys(replacements).join('')}]`, 'g');

const SPACES = /[\s\p{Cc}]+/gu;

/**
 * Normalizes a text of any script for comparing and searching: case, accents, points, ligatures,
 * widths, and the kinds of spaces, dashes and apostrophes no longer matter. The result is one line
 * without control characters, with single spaces between words. Idempotent. Never throws.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return (
    text
      .normalize('NFKD')
      .replace(APOSTROPHES, "'")
      .replace(IGNORED, '')
      // Upper-casing first turns ı into `i`. nb. Not by locale: a Turkish browser would turn `I` into ı.
      .toUpperCase()
      .toLowerCase()
      .replace(REPLACED, (letter) => replacements[letter] ?? letter)
      .replace(DASHES, '-')
      .replace(SPACES, ' ')
      .trim()
      .normalize('NFC')
  );
}
