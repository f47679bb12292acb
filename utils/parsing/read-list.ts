import { fieldsOf, type Reader, readFirst } from './fields.ts';

/** LinkedIn shows far fewer entries. Any more are ignored. */
export const MAX_LIST_LENGTH = 500;

const INSIDE = ['items', 'elements', 'values', 'list'];

/**
 * Reads the entries of a list in their order, leaving out those that can't be read. Accepts an
 * array, `{items: […]}`, or a single entry. Returns `undefined` if no entry could be read.
 */
export function readList<T>(value: unknown, read: Reader<readonly T[]>): readonly T[] | undefined {
  const found: T[] = [];
  for (const entry of entriesOf(value)) {
    // nb. Not `push(...readings)`: the number of arguments of a call is limited.
    for (const reading of read(entry) ?? []) found.push(reading);
    if (found.length >= MAX_LIST_LENGTH) break;
  }
  return found.length > 0 ? found.slice(0, MAX_LIST_LENGTH) : undefined;
}

function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const fields = fieldsOf(value);
  const list =
    fields && readFirst(fields, INSIDE, (items) => (Array.isArray(items) ? items : undefined));
  return list ?? [value];
}
