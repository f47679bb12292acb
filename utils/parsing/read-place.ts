import { type Fields, fieldsOf, type Reader, readFirst } from './fields.ts';
import { isWorkplace } from './noise.ts';
import { readLabel, readLine } from './read-line.ts';
import { readText } from './read-text.ts';

const CITY = ['city', 'locality', 'town', 'geo_location_name'];
const REGION = ['state', 'region', 'province'];
const COUNTRY = [
  ...['country_name', 'country_full_name', 'country', 'geo_country_name', 'country_code'],
];
const FULL = [
  ...['linkedin_text', 'full', 'text', 'name', 'display_name', 'default_localized_name'],
  ...['localized_name', 'default', 'location', 'value', 'location_name'],
];
const INSIDE = ['parsed', 'geo', 'geo_location', 'default', 'location', 'basic_location'];
const MAX_DEPTH = 3;

/**
 * Reads a place: a string, `{name}`, `{city, region, country}` joined by commas, or an object with such a
 * place, also
 * as the first of a list. "· Hybrid" and "· Contact info" after it, and a kind of workplace alone, are left out.
 */
export const readPlace: Reader<string> = (value) =>
  placeInside(Array.isArray(value) ? value[0] : value, MAX_DEPTH);

function placeInside(value: unknown, depth: number): string | undefined {
  const fields = fieldsOf(value);
  if (!fields) return plainPlace(value);
  const full = readFirst(fields, FULL, plainPlace);
  if (full !== undefined) return full;
  const inner =
    depth > 0 && readFirst(fields, [...CITY, ...REGION], readText) === undefined
      ? readFirst(fields, INSIDE, (part) =>
          fieldsOf(part) ? placeInside(part, depth - 1) : undefined,
        )
      : undefined;
  return inner ?? placeInParts(fields);
}

function plainPlace(value: unknown): string | undefined {
  const place = readLabel(value);
  return place !== undefined && isWorkplace(place) && !/^remote$/i.test(place) ? undefined : place;
}

/** Reads the place of an object that has city, region and country among other fields. */
export function placeInParts(fields: Fields): string | undefined {
  const [city, region, country] = [CITY, REGION, COUNTRY].map((names) =>
    readFirst(fields, names, readLine),
  );
  const isFull = city?.includes(',') && country !== undefined && isCountryCode(country);
  const parts = [city, region, isFull ? undefined : country];
  return readText(parts.filter((part) => part !== undefined).join(', '));
}

/** Reads the place from Voyager's `geoLocationName` and the country beside it. */
export function placeOfGeo(fields: Fields): string | undefined {
  const city = readFirst(fields, ['geo_location_name'], plainPlace);
  const country = readFirst(fields, ['location_name', 'geo_country_name'], plainPlace);
  if (city === undefined || country === undefined || city.includes(country)) return city;
  return `${city}, ${country}`;
}

/** Whether a place is only the code of a country. */
export const isCountryCode = (place: string): boolean => /^[a-z]{2}$/i.test(place);
