const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** Scripts that don't separate words, so that one may start or end anywhere. */
const UNSEPARATED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a character of a folded text is a letter or a digit. */
function isWordCharacter(character: string): boolean {
  if (character > '\u007f') return WORD_CHARACTER.test(character);
  return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
}

/**
 * Whether a word of a folded text can start or end at `at`: it isn't between two letters or digits. nb. Asked a hundred thousand
 * times per search, so it mustn't create arrays.
 */
export function isWordBound(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (!isWordCharacter(before) || !isWordCharacter(after)) return true;
  if (before <= '\u007f' && after <= '\u007f') return false;
  return UNSEPARATED.test(before) || UNSEPARATED.test(after);
}
