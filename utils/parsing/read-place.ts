import { type Fields, fieldsOf, readFirst } from './fields.ts';
import { readText } from './read-text.ts';

const CITY = ['city', 'locality', 'town'];
const REGION = ['state', 'region', 'province'];
const COUNTRY = ['country', 'country_name', 'country_code'];
const FULL = ['full', 'text', 'name', 'display_name', 'default', 'location', 'value'];

/** Reads a place: a string, `{name}`, or `{city, region, country}` joined by commas. */
export function readPlace(value: unknown): string | undefined {
  const fields = fieldsOf(value);
  if (!fields) return readText(value);
  return readFirst(fields, FULL, readText) ?? placeInParts(fields);
}

/** Reads the place of an object that has city, region and country among other fields. */
export function placeInParts(fields: Fields): string | undefined {
  const parts = [CITY, REGION, COUNTRY].map((names) => readFirst(fields, names, readText));
  return readText(parts.filter((part) => part !== undefined).join(', '));
}
