import { looseKeys, looseTextKey } from '../profile/text-key.ts';
import { countryNamed } from './country-names.ts';

/**
 * LinkedIn names one place "Greater Boston" at one time and "Boston Metropolitan Area" at another, in
 * the language of the member who looks at it.
 */
const SURROUNDINGS = looseKeys(
  [
    'greater metropolitan metro metroplex bay area region surroundings',
    'metropolregion grossraum agglomeration agglomération grand gran grande métropolitaine aire',
    'metropolitana metropolitano área região regione regio storstads zona aglomeracja',
  ].flatMap((words) => words.split(' ')),
);
const AND_SURROUNDINGS =
  / (?:und umgebung|et (?:sa )?peripherie|y alrededores|e regiao|e arredores|e dintorni|en omgeving|med omnejd|og omegn|og omland|i okolice)$/;

interface Part {
  readonly key: string;
  /** It names a place with its surroundings, maybe by several cities: "Dallas-Fort Worth". */
  readonly isArea: boolean;
}

/**
 * Whether two texts can name the same location, with more or less detail: "Berlin" and "Berlin,
 * Germany" can, and so can "London, England, United Kingdom" and "London, United Kingdom". In another
 * language, only the country can be compared: "Munich, Germany" and "München, Deutschland" can be the
 * same, and so could be any two places there.
 */
export function isSameLocation(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one) || differInLanguage(one, other);
}

/** Whether a text has all parts of another one, in its order. So it names the same place in more detail. */
export function isWithin(detailed: string, location: string): boolean {
  const parts = partsOf(location);
  let found = 0;
  for (const part of partsOf(detailed)) {
    const next = parts[found];
    if (next && isSamePart(part, next)) found += 1;
  }
  return found === parts.length;
}

function isSamePart(one: Part, other: Part): boolean {
  if (one.key === other.key) return true;
  return (
    (one.isArea && one.key.startsWith(`${other.key} `)) ||
    (other.isArea && other.key.startsWith(`${one.key} `))
  );
}

/** Whether two locations end with one country, under names that no language has in common. */
function differInLanguage(one: string, other: string): boolean {
  const [a, b] = [one, other].map((location) => countryNamed(partsOf(location).at(-1)?.key ?? ''));
  return (
    a !== undefined &&
    a.code === b?.code &&
    [...a.locales].every((locale) => !b.locales.has(locale))
  );
}

function partsOf(location: string): Part[] {
  return splitLocation(location)
    .map(partOf)
    .filter(({ key }) => key !== '');
}

/** nb. Chinese and Japanese put the country first, often without commas. */
function splitLocation(location: string): string[] {
  const parts = location.split(/[,،、，]/);
  const isEastAsian = parts.length === 1 && /[\p{sc=Han}\p{sc=Kana}\p{sc=Hang}]/u.test(location);
  return isEastAsian ? location.trim().split(/\s+/).reverse() : parts;
}

function partOf(text: string): Part {
  const key = looseTextKey(text);
  const words = key.replace(AND_SURROUNDINGS, '').split(' ');
  const place = words.filter((word) => !SURROUNDINGS().has(word)).join(' ');
  const isArea = place !== key && place !== '';
  return { key: isArea ? place.replace(/^(?:de|di|da|do|of) /, '') : key, isArea };
}
