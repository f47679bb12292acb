import { LOCALES, type Locales, localesOf } from '../parsing/locales.ts';
import { looseTextKey } from '../profile/text-key.ts';

/** A country by its name in some languages. */
interface CountryName {
  readonly code: string;
  readonly locales: ReadonlySet<string>;
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

let countries: ReadonlyMap<string, CountryName> | undefined;

/** Returns the country that a `looseTextKey` names in any of LinkedIn's languages. */
export function countryNamed(key: string): CountryName | undefined {
  // nb. Made when two places differ, not before: it takes about 0.1 s.
  countries ??= readCountries();
  return countries.get(key);
}

function readCountries(): ReadonlyMap<string, CountryName> {
  const found = new Map<string, { code: string; locales: Set<string> }>();
  const inEnglish = namesIn(localesOf('en'));
  const codes = LETTERS.flatMap((one) => LETTERS.map((other) => one + other)).filter(
    (code) => inEnglish.of(code) !== undefined,
  );
  for (const locale of LOCALES) {
    const names = namesIn(localesOf(locale));
    for (const code of codes) {
      const key = looseTextKey(names.of(code) ?? code);
      const country = found.get(key) ?? { code, locales: new Set() };
      found.set(key, country);
      country.locales.add(locale);
    }
  }
  return found;
}

const namesIn = (locales: Locales) =>
  new Intl.DisplayNames(locales, { type: 'region', fallback: 'none' });
