/** A place split into what forms ask for. */
export interface PlaceParts {
  readonly city?: string;
  readonly country?: string;
}

/** Names of countries in English, the language of most places in answers. Built when first needed. */
let countries: ReadonlySet<string> | undefined;

/**
 * Splits a place as LinkedIn writes it: `Kiel, Schleswig-Holstein, Germany`. The first part is the city,
 * the last one the country. A place of one part is a country if it is the English name of one, or else a
 * city: `Greater Kiel Area`.
 */
export function placeParts(place: string | undefined): PlaceParts {
  const parts = (place ?? '').split(',').map((part) => part.trim());
  const [first = '', ...rest] = parts.filter((part) => part !== '');
  const country = rest.at(-1);
  if (country !== undefined) return { city: first, country };
  if (first === '') return {};
  return isCountry(first) ? { country: first } : { city: first };
}

function isCountry(text: string): boolean {
  countries ??= new Set(englishCountries());
  return countries.has(text);
}

function* englishCountries(): Generator<string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  for (const one of letters) {
    for (const other of letters) {
      const name = names.of(one + other);
      if (name !== undefined) yield name;
    }
  }
}
