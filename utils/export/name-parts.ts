/** A name split into the parts that address books sort by. */
export interface NameParts {
  readonly family: string;
  readonly given: string;
  /** What follows a comma, e.g. `PhD`. */
  readonly suffix: string;
}

const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー]+$/u;

/**
 * Guesses the parts of a name. The family name is the last word, with lower-case words before it
 * (`van`, `de la`); in a Chinese, Japanese or Korean script it is the first word. A name of one word,
 * or one written without spaces, is all given name.
 */
export function nameParts(name: string): NameParts {
  const [main = '', ...suffixes] = name.split(',').map((part) => part.trim());
  const suffix = suffixes.filter((part) => part !== '').join(', ');
  const words = main.split(/\s+/);
  const [first = '', ...rest] = words;
  if (rest.length === 0) return { family: '', given: main, suffix };
  if (words.every((word) => EAST_ASIAN.test(word))) {
    return { family: first, given: rest.join(' '), suffix };
  }
  const start = familyStart(words);
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' '), suffix };
}

/** The index of the family name's first word; never 0. */
function familyStart(words: readonly string[]): number {
  let start = words.length - 1;
  // In a name typed all in lower case, a lower-case word has no meaning.
  if (isLowerCase(words[0])) return start;
  while (start > 1 && isLowerCase(words[start - 1])) start -= 1;
  return start;
}

const isLowerCase = (word: string | undefined) => word !== undefined && /^\p{Ll}/u.test(word);
