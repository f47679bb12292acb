import { fold } from './fold.ts';
import type { IndexRow } from './index-row.ts';

/**
 * An index row prepared for searching, filtering and sorting. nb. It extends the row instead of
 * holding it: iterating over 100,000 entries takes half the time without the extra indirection.
 */
export interface Entry extends IndexRow {
  /** Where the line of the name ends in `text`, and the line of the companies. */
  readonly nameEnd: number;
  readonly companyEnd: number;
  /** Folded; empty if the row has none. */
  readonly foldedCompany: string;
  readonly foldedLocation: string;
  readonly foldedTags: readonly string[];
  /** The order in which the entries were created: see `readingOrder`. */
  readonly sequence: number;
}

let sequence = 0;

/** Shared by all rows without tags, which are most of them. */
const noTags: readonly string[] = [];

/** Prepares a row as the store has it. A line that is missing in its text counts as empty. */
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

/** Whether the entry was made from a row of the same content. */
export function isEntryOf(entry: Entry, row: IndexRow): boolean {
  const { nameEnd: _1, companyEnd: _2, sequence: _3, ...rest } = entry;
  const { foldedCompany: _4, foldedLocation: _5, foldedTags: _6, ...ownRow } = rest;
  return JSON.stringify(ownRow) === JSON.stringify(row);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
