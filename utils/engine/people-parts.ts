import type { ListedPerson } from '../import/listed-person.ts';
import { type ListedAs, listedRecord } from '../import/listed-record.ts';
import type { ImportPart } from './read-import.ts';

/** Few enough for the page to stay responsive. */
const partLength = 500;

/** The people of a list as the parts of an import at `now` (ms since the epoch), of a text of `size` bytes. */
export function* peopleParts(
  people: readonly ListedPerson[],
  size: number,
  now: number,
  listedAs: ListedAs,
): Generator<ImportPart, void, void> {
  for (let from = 0; from < people.length; from += partLength) {
    const part = people.slice(from, from + partLength);
    yield {
      records: part.map((person) => listedRecord(person, now, listedAs)),
      redated: 0,
      bytesRead: Math.round((size * (from + part.length)) / people.length),
    };
  }
}
