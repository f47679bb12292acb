import { looseTextKey } from '../profile/text-key.ts';

/** What people put before and after their name, as keys. Acronyms are told by their capitals. */
const TITLES = new Set(
  'dr prof professor mr mrs ms mx sir dame rev ing dipl diploming mag eng herr frau'.split(' '),
);
const ADDITIONS = new Set(
  'phd dphil msc bsc ba ma md jd llm meng beng mphil edd psyd dds dvm rn cpa cfa pmp mba jr sr ii iii iv'.split(
    ' ',
  ),
);

/**
 * Whether two texts are the same person's name: with degrees, titles, pronouns, a middle initial or
 * anything in parentheses added, or with a hidden last name ("Jane D.").
 */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [properName(one), properName(other)];
  return a.join(' ') === b.join(' ') || isInitialFor(a, b) || isInitialFor(b, a);
}

/** Whether a name is another one with only the first letter of the last name: "Jane D." for "Jane Doe". */
export const hidesLastName = (name: string, fullName: string): boolean =>
  isInitialFor(properName(name), properName(fullName));

function isInitialFor(hidden: readonly string[], full: readonly string[]): boolean {
  const [initial = '', ...firstNames] = hidden.toReversed();
  const lastNames = full.slice(firstNames.length);
  return (
    firstNames.length > 0 &&
    [...initial].length === 1 &&
    firstNames.toReversed().every((name, index) => name === full[index]) &&
    lastNames.join('').length > 1 &&
    [lastNames[0], lastNames.at(-1)].some((name) => name?.startsWith(initial))
  );
}

/** The words of a name, as keys, without what was added to it. All words if nothing else is left. */
function properName(name: string): readonly string[] {
  const [main = ''] = name
    .replace(/[([{（【][^)\]}）】]*[)\]}）】]/g, ' ')
    .split(/[,،，|·•]|\s[-–—]\s/);
  const words = main.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const isShouted = words.every((word) => word === word.toUpperCase());
  while (words.length > 1 && TITLES.has(keyOf(words[0]))) words.shift();
  while (words.length > 1 && isAddition(words.at(-1) ?? '', words.length > 2 && !isShouted))
    words.pop();
  const [first, ...others] = words.map(keyOf);
  const last = others.pop();
  const proper = [first, ...others.filter((key) => [...key].length > 1), last];
  const found = proper.filter((key) => key !== undefined);
  return found.length > 0 ? found : looseTextKey(name).split(' ');
}

/** `she/her`, a degree, or, if capitals have a meaning, an acronym. */
const isAddition = (word: string, mayBeAcronym: boolean) =>
  word.includes('/') ||
  ADDITIONS.has(keyOf(word)) ||
  (mayBeAcronym && /^\p{Lu}[\p{Lu}.&®™-]*\p{Lu}[.®™]*$/u.test(word));

const keyOf = (word = '') => looseTextKey(word);
