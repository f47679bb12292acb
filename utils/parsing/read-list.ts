import { isIgnoredName, LIST_NAMES } from './field-names.ts';
import { type Fields, fieldsOf, normalizedName, type Reader, readFirst } from './fields.ts';
import { readFlag } from './read-flag.ts';

/** LinkedIn shows far fewer entries. Any more are ignored. */
export const MAX_LIST_LENGTH = 500;

/**
 * Reads the entries of a list in their order, leaving out those that can't be read. Accepts an
 * array, `{items: […]}`, an object with a list and nothing else that counts, `{"0": …, "1": …}`, or a
 * single entry. Returns `undefined` if no entry could be read.
 */
export function readList<T>(value: unknown, read: Reader<readonly T[]>): readonly T[] | undefined {
  const found: T[] = [];
  for (const entry of entriesOf(value)) {
    if (isDeleted(entry)) continue;
    // nb. Not `push(...readings)`: the number of arguments of a call is limited.
    for (const reading of read(entry) ?? []) found.push(reading);
    if (found.length >= MAX_LIST_LENGTH) break;
  }
  return found.length > 0 ? found.slice(0, MAX_LIST_LENGTH) : undefined;
}

/** Whether a data set keeps an entry that is no longer in the profile: `{deleted: 1}`. */
export const isDeleted = (entry: unknown): boolean =>
  typeof entry === 'object' &&
  entry !== null &&
  'deleted' in entry &&
  readFlag(entry.deleted) === true;

/**
 * Reads what an object holds by name, such as `{German: "Native"}`. Returns `undefined` if it has one of the
 * `known` names, or nothing that can be read.
 */
export function readByName<T>(
  value: unknown,
  known: readonly string[],
  read: (name: string, content: unknown) => readonly T[] | undefined,
): readonly T[] | undefined {
  const fields = fieldsOf(value);
  if (!fields || [...LIST_NAMES, ...known].some((name) => fields.has(normalizedName(name)))) {
    return undefined;
  }
  const found = Object.entries(value as object)
    .slice(0, MAX_LIST_LENGTH)
    .filter(([name]) => !isIgnoredName(normalizedName(name)))
    .flatMap(([name, content]) => read(name, content) ?? []);
  return found.length > 0 ? found : undefined;
}

function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const fields = fieldsOf(value);
  if (!fields) return [value];
  const list = readFirst(fields, LIST_NAMES, (items) => (Array.isArray(items) ? items : undefined));
  return list ?? onlyList(fields) ?? numbered(fields) ?? [value];
}

function onlyList(fields: Fields): readonly unknown[] | undefined {
  const telling = [...fields].filter(
    ([name, content]) => !isIgnoredName(name) && (typeof content === 'object' ? content : false),
  );
  const hasTexts = [...fields].some(
    ([name, content]) => !isIgnoredName(name) && typeof content === 'string' && content !== '',
  );
  const [only, another] = telling.map(([, content]) => content);
  return !hasTexts && !another && Array.isArray(only) ? only : undefined;
}

function numbered(fields: Fields): readonly unknown[] | undefined {
  const isNumbered = fields.size > 0 && [...fields.keys()].every((name) => /^\d+$/.test(name));
  return isNumbered ? [...fields.values()] : undefined;
}
