/** Printable ASCII with single blanks between words: nothing to do but lower case. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** ’ ‘ ʼ, and ´, which NFKD turns into a blank with an acute on it. */
const APOSTROPHES = /[’‘ʼ]| \u0301/g;

/**
 * Marks that people leave out when they type: those of Latin, Greek and Cyrillic, Hebrew points and
 * Arabic vowels with the tatweel; and what has no width: joiners, bidi marks, soft hyphens.
 * nb. not `\p{M}`: Devanagari's vowel signs are letters to their readers, and は is not ば.
 */
const LEFT_OUT =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670\u0640\p{DI}]/gu;

const DASHES = /[\p{Pd}\u2212]/gu;

/** Letters that have no decomposition in Unicode, as they are written where the keyboard lacks them. */
const letters: Readonly<Record<string, string>> = {
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
const LETTERS = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');

const BLANKS = /[\s\p{Cc}]+/gu;

/**
 * A text as it is compared and searched, in any script: without regard to case, accents, points,
 * ligatures, widths and kinds of blanks, dashes and apostrophes. On one line, words parted by one
 * blank, without control characters; folding twice is folding once. Never throws.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return (
    text
      .normalize('NFKD')
      .replace(APOSTROPHES, "'")
      .replace(LEFT_OUT, '')
      // Upper case first makes ı `i`. nb. the locale's own rules would make `I` ı in a Turkish browser.
      .toUpperCase()
      .toLowerCase()
      .replace(LETTERS, (letter) => letters[letter] ?? letter)
      .replace(DASHES, '-')
      .replace(BLANKS, ' ')
      .trim()
      .normalize('NFC')
  );
}
