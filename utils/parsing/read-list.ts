import { fieldsOf, type Reader, readFirst } from './fields.ts';

/** LinkedIn shows far fewer; more entries than this are not read. */
export const MAX_LIST_LENGTH = 500;

const INSIDE = ['items', 'elements', 'values', 'list'];

/**
 * Reads every entry of a list, in its order, leaving out those that say nothing. Takes an array,
 * `{items: […]}`, or one entry standing alone; `undefined` where no entry could be read.
 */
export function readList<T>(value: unknown, read: Reader<readonly T[]>): readonly T[] | undefined {
  const found: T[] = [];
  for (const entry of entriesOf(value)) {
    // nb. not `push(...readings)`: a call takes only so many arguments.
    for (const reading of read(entry) ?? []) found.push(reading);
    if (found.length >= MAX_LIST_LENGTH) break;
  }
  return found.length > 0 ? found.slice(0, MAX_LIST_LENGTH) : undefined;
}

function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const fields = fieldsOf(value);
  const inside =
    fields && readFirst(fields, INSIDE, (list) => (Array.isArray(list) ? list : undefined));
  return inside ?? [value];
}
