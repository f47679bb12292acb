import { fold } from './fold.ts';
import type { IndexRow } from './index-row.ts';
import { isWide } from './is-wide.ts';

/**
 * An index row prepared for searching, filtering and sorting. nb. It extends the row instead of
 * holding it: iterating over 100,000 entries takes half the time without the extra indirection.
 */
export interface Entry extends IndexRow {
  /** Where lines of `text` end: see `IndexRow`. The last three are 0 in the row of an older version. */
  readonly nameEnd: number;
  readonly companyEnd: number;
  readonly titleEnd: number;
  readonly pastEnd: number;
  readonly schoolEnd: number;
  readonly skillEnd: number;
  /** Folded; empty if the row has none. */
  readonly foldedCompany: string;
  readonly foldedLocation: string;
  readonly foldedTags: readonly string[];
  readonly foldedLists: readonly string[];
  /** The order in which the entries were created, those with wide texts after all others: see `blocksOf`. */
  readonly sequence: number;
}

let sequence = 0;
/** nb. A single wide text would double the memory of a pack, and the time of searching it. */
let wideSequence = 2 ** 29;

/** Shared by all rows without tags or lists, which are most of them. */
const none: readonly string[] = [];

/** Prepares a row as the store has it. A line that is missing in its text counts as empty. */
export function entryOf(row: IndexRow): Entry {
  const { text } = row;
  const nameEnd = endOfLine(text, 0);
  const companyEnd = endOfLine(text, nameEnd + 1);
  const titleEnd = endOfLine(text, companyEnd + 1);
  const pastEnd = endOfLine(text, titleEnd + 1);
  const isOlder = pastEnd === text.length;
  const schoolEnd = endOfLine(text, pastEnd + 1);
  return {
    ...row,
    nameEnd,
    companyEnd,
    titleEnd: isOlder ? companyEnd : titleEnd,
    pastEnd: isOlder ? 0 : pastEnd,
    schoolEnd: isOlder ? 0 : schoolEnd,
    skillEnd: isOlder ? 0 : endOfLine(text, schoolEnd + 1),
    foldedCompany: fold(row.company ?? ''),
    foldedLocation: fold(row.location ?? ''),
    foldedTags: row.tags?.map(fold) ?? none,
    foldedLists: none,
    sequence: isWide(text) ? wideSequence++ : sequence++,
  };
}

/** Whether the entry was made from a row of the same content. */
export function isEntryOf(entry: Entry, row: IndexRow): boolean {
  const same: Entry = { ...entryOf(row), sequence: entry.sequence };
  return JSON.stringify(entry) === JSON.stringify(same);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
