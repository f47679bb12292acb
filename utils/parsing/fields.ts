import { oncePer } from '../profile/once-per.ts';

/**
 * An object of an answer: its own fields by normalized name, so that `full_name`, `fullName` and
 * `Full Name` are the same. A map, because a key of an answer may be `__proto__`.
 */
export type Fields = ReadonlyMap<string, unknown>;

/** Reads a value of unknown shape. Returns `undefined` if it has nothing to read. Never throws. */
export type Reader<T> = (value: unknown) => T | undefined;

/** Returns the fields of an object; `undefined` for everything else, including arrays. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = new Map<string, unknown>();
  for (const [key, content] of Object.entries(value)) {
    const name = normalizedName(key);
    if (isBlank(fields.get(name))) fields.set(name, content);
  }
  return fields;
}

/**
 * Reads the first of the named fields that the reader can read, in the order of `names`. So a field
 * that is present but empty doesn't hide its synonym.
 */
export function readFirst<T>(
  fields: Fields,
  names: readonly string[],
  read: Reader<T>,
): T | undefined {
  for (const name of normalizedNames(names)) {
    const reading = read(fields.get(name));
    if (reading !== undefined) return reading;
  }
  return undefined;
}

/** Returns the fields without the named ones. */
export function without(fields: Fields, names: readonly string[]): Fields {
  const left = new Map(fields);
  for (const name of normalizedNames(names)) left.delete(name);
  return left;
}

const normalizedNames = oncePer((names: readonly string[]) => names.map(normalizedName));

/** Returns a name as `Fields` has it: in lower case, without spaces, `_` and `-`. */
export function normalizedName(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase();
}

/** Whether a value is nothing: `undefined`, `null` or an empty string. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
