/**
 * One object of an answer: its own fields under squashed names, so that `full_name`, `fullName` and
 * `Full Name` are one. A map, because a key of an answer may be `__proto__`.
 */
export type Fields = ReadonlyMap<string, unknown>;

/** Makes sense of a value of unknown shape; `undefined` where it says nothing. Never throws. */
export type Reader<T> = (value: unknown) => T | undefined;

/** The fields of an object; `undefined` for everything else, arrays included. */
export function fieldsOf(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const fields = new Map<string, unknown>();
  for (const [key, content] of Object.entries(value)) {
    const name = squashed(key);
    if (isBlank(fields.get(name))) fields.set(name, content);
  }
  return fields;
}

/**
 * The first value that the reader understands, the names tried in their order: a field that is
 * there but says nothing does not hide its synonym.
 */
export function readFirst<T>(
  fields: Fields,
  names: readonly string[],
  read: Reader<T>,
): T | undefined {
  for (const name of names) {
    const reading = read(fields.get(squashed(name)));
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function squashed(name: string): string {
  return name.replace(/[\s_-]/g, '').toLowerCase();
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
