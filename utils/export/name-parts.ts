/** A name in the parts that address books sort by. */
export interface NameParts {
  readonly family: string;
  readonly given: string;
  /** What stands behind a comma: `PhD`. */
  readonly suffix: string;
}

const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー]+$/u;

/**
 * A guess at the parts of a name, which is all that can be made of one text. The last word is the
 * family's, with small words before it (`van`, `de la`); the first, in a name of Chinese, Japanese or
 * Korean signs. A name of one word, or one written without blanks, is all given name.
 */
export function nameParts(name: string): NameParts {
  const [whole = '', ...behind] = name.split(',').map((part) => part.trim());
  const suffix = behind.filter((part) => part !== '').join(', ');
  const words = whole.split(/\s+/);
  const [first = '', ...rest] = words;
  if (rest.length === 0) return { family: '', given: whole, suffix };
  if (words.every((word) => EAST_ASIAN.test(word))) {
    return { family: first, given: rest.join(' '), suffix };
  }
  const at = familyAt(words);
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' '), suffix };
}

/** Where the family's name begins: never at the first word. */
function familyAt(words: readonly string[]): number {
  let at = words.length - 1;
  // In a name typed all small, a small word says nothing.
  if (isSmall(words[0])) return at;
  while (at > 1 && isSmall(words[at - 1])) at -= 1;
  return at;
}

const isSmall = (word: string | undefined) => word !== undefined && /^\p{Ll}/u.test(word);
