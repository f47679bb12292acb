import { fold } from './fold.ts';
import type { IndexRow } from './index-row.ts';

/**
 * A row of the index, made ready for searches, filters and sorting. nb. It is the row itself and more,
 * not a box around it: to go through 100,000 of them takes half the time without the way by the row.
 */
export interface Entry extends IndexRow {
  /** Where the name's line of the text ends, and the companies'. */
  readonly nameEnd: number;
  readonly companyEnd: number;
  /** Folded; empty where there is none. */
  readonly foldedCompany: string;
  readonly foldedLocation: string;
  readonly foldedTags: readonly string[];
  /** Counts the entries made: see `readingOrder`. */
  readonly sequence: number;
}

let sequence = 0;

/** Shared by all that have none: most rows have none. */
const noTags: readonly string[] = [];

/** The entry of a row, as read from the store. A line that is missing in its text is an empty one. */
export function entryOf(row: IndexRow): Entry {
  const { text } = row;
  const nameEnd = endOfLine(text, 0);
  return {
    ...row,
    nameEnd,
    companyEnd: endOfLine(text, nameEnd + 1),
    foldedCompany: fold(row.company ?? ''),
    foldedLocation: fold(row.location ?? ''),
    foldedTags: row.tags?.map(fold) ?? noTags,
    sequence: sequence++,
  };
}

/** Whether the entry is just what the row would be made into. */
export function isEntryOf(entry: Entry, row: IndexRow): boolean {
  const { nameEnd: _1, companyEnd: _2, sequence: _3, ...own } = entry;
  const { foldedCompany: _4, foldedLocation: _5, foldedTags: _6, ...known } = own;
  return JSON.stringify(known) === JSON.stringify(row);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
