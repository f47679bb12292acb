import { inFirstLocale } from './locales.ts';

/** A unit that stands after a number. */
interface CountUnit {
  readonly scale: number;
  /** How much of the text it takes, in UTF-16 units. */
  readonly length: number;
}

/**
 * What CLDR doesn't have, or not in this form. nb. A `B` is Turkish ("bin", thousand): nobody has a
 * billion followers.
 */
const MORE_UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    b: 1e3,
    tsd: 1e3,
    thousands: 1e3,
    mn: 1e6,
    millions: 1e6,
    bn: 1e9,
    billions: 1e9,
  }),
);

/** From 万 to 億, and what is between in Hindi. More would tell trillions from tons. */
const POWERS = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];
/** A number of each plural form that the languages have. */
const NUMBERS = [1, 2, 5];

/**
 * Returns the unit at the start of a text after a number, in any language: ` Tsd.`, `k`, `万`, ` млн`.
 * `undefined` if there is none.
 */
export function unitAtStart(text: string): CountUnit | undefined {
  const [space = ''] = /^ ?/.exec(text) ?? [];
  const word = text.slice(space.length).toLowerCase();
  // nb. Only a letter can begin a unit: "500+ connections" needs no words of any language.
  const unit = /^\p{L}/u.test(word)
    ? (longestAtStart(MORE_UNITS, word) ?? localUnit(word))
    : undefined;
  return unit && { ...unit, length: space.length + unit.length };
}

const localUnit = inFirstLocale((locales) => {
  const units = new Map<string, number>();
  for (const compactDisplay of ['short', 'long'] as const) {
    const format = new Intl.NumberFormat(locales, { notation: 'compact', compactDisplay });
    for (const number of POWERS.flatMap((power) => NUMBERS.map((factor) => power * factor))) {
      const parts = format.formatToParts(number);
      const [unit = '', integer] = ['compact', 'integer'].map(
        (type) => parts.find((part) => part.type === type)?.value,
      );
      const word = plain(unit).toLowerCase().replace(/\.$/, '');
      const scale = number / Number(integer);
      if (word !== '' && Number.isSafeInteger(scale)) units.set(word, scale);
    }
  }
  return units;
}, longestAtStart);

function longestAtStart(units: ReadonlyMap<string, number>, word: string): CountUnit | undefined {
  let found: CountUnit | undefined;
  for (const [unit, scale] of units) {
    if (unit.length > (found?.length ?? 0) && word.startsWith(unit) && endsAfter(word, unit))
      found = { scale, length: unit.length };
  }
  return found && { ...found, length: found.length + Number(word[found.length] === '.') };
}

/** nb. In Chinese, Japanese and Korean, no space follows: 3万人. */
const endsAfter = (word: string, unit: string) =>
  !/^[\p{L}\p{N}]/u.test(word.slice(unit.length)) || /[\p{sc=Han}\p{sc=Hangul}]$/u.test(unit);

/** The text with plain spaces, without the marks that turn the direction of writing. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ');
