import { isCredential, isDegree, isGeneration, isPrefix } from './name-titles.ts';

/** A name split into the parts that address books sort by. */
export interface NameParts {
  readonly family: string;
  readonly given: string;
  /** What precedes the name, e.g. `Dr.`. */
  readonly prefix: string;
  /** A generation and degrees, e.g. `Jr., PhD`. */
  readonly suffix: string;
}

const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー]+$/u;

/** nb. Joiners alone stay: scripts of India and Iran need them. */
const PICTURES =
  /(?:[\p{Extended_Pictographic}\p{So}\p{Regional_Indicator}\p{Emoji_Modifier}]|\ufe0f|\u20e3|\u200d(?=\p{Extended_Pictographic}))+/gu;
/** Pronouns, nicknames and remarks. */
const BRACKETS = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|（[^（）]*）/g;
const PRONOUNS = /(?:^|\s)\p{L}{2,5}(?:\/\p{L}{2,5})+(?=\s|,|$)/gu;
/** What starts a remark behind a name: `Jane Doe | Hiring`, `Jane Doe - Coach`, `Jane Doe #OpenToWork`. */
const REMARK = /\s*[|•·#~:].*|\s+[-–—/]+\s.*/su;
const HIRING = /(?:^|\s+)(?:(?:we['’]re|i['’]m|is|now)\s+)*(?:hiring|open\s?to\s?work)\W*$/iu;

/**
 * Guesses the parts of a name, without emoji, pronouns and remarks. The family name is the last word,
 * with lower-case words before it (`van`, `de la`), or what stands before a comma (`Doe, Jane`); in a
 * Chinese, Japanese or Korean script it is the first word. A name of one word, or one written without
 * spaces, is all given name.
 */
export function nameParts(name: string): NameParts {
  const [main = '', ...further] = withoutRemarks(name)
    .split(',')
    .map((part) => part.trim());
  const parts = further.filter((part) => part !== '');
  const { prefix, words, suffix } = withoutTitles(main.split(/\s+/).filter(Boolean));
  const titles = parts.filter((part) => part.split(/\s+/).every(isCredential));
  const [given] = parts.filter((part) => !titles.includes(part) && !HIRING.test(part));
  const titlesOf = { prefix: prefix.join(' '), suffix: [...suffix, ...titles].join(', ') };
  // `Doe, Jane`.
  if (words.length === 1 && given) return { family: words.join(' '), given, ...titlesOf };
  return { ...familyAndGiven(words), ...titlesOf };
}

/** The name itself: no pictures, brackets or pronouns, and nothing after a sign that ends a name. */
function withoutRemarks(name: string): string {
  const plain = name.replace(BRACKETS, ' ').replace(PRONOUNS, ' ').replace(/\s+/g, ' ');
  const [before = '', ...after] = plain.split(PICTURES);
  // What follows a picture behind a whole name is a remark too: `Jane Doe 🚀 Coach`.
  const isWhole = /\S\s+\S/.test(before);
  const text = isWhole
    ? [before, ...after.filter((part) => /^\W*,/.test(part))]
    : [before, ...after];
  return text.join(' ').trim().replace(REMARK, '').replace(HIRING, '');
}

/** Takes titles off both ends. At least one word is left. */
function withoutTitles(all: readonly string[]) {
  const isCapitals = !/\p{Ll}/u.test(all.join(''));
  const words = [...all];
  const prefix: string[] = [];
  const suffix: string[] = [];
  while (words.length > 1 && isPrefix(words[0] ?? '')) prefix.push(...words.splice(0, 1));
  for (;;) {
    const last = words.at(-1) ?? '';
    const rest = words.length - 1;
    const isTitle = rest > 0 && (isGeneration(last, rest) || isDegree(last, rest, isCapitals));
    if (!isTitle) return { prefix, words, suffix };
    suffix.unshift(...words.splice(-1));
  }
}

function familyAndGiven(words: readonly string[]): Pick<NameParts, 'family' | 'given'> {
  const [first = '', ...rest] = words;
  if (rest.length === 0) return { family: '', given: first };
  if (words.every((word) => EAST_ASIAN.test(word))) return { family: first, given: rest.join(' ') };
  const start = familyStart(words);
  return { family: words.slice(start).join(' '), given: words.slice(0, start).join(' ') };
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
