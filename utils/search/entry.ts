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

/** A text that many rows share, and its folding. */
interface SharedText {
  readonly text: string;
  readonly folded: string;
}

/** Roles, companies and places by themselves. nb. Each row has copies of its own, which would take a third of the memory. */
const sharedTexts = new Map<string, SharedText>();

function shared(text: string): SharedText {
  const known = sharedTexts.get(text);
  if (known) return known;
  const added = { text, folded: fold(text) };
  sharedTexts.set(text, added);
  return added;
}

/** Prepares a row as the store has it. A line that is missing in its text counts as empty. */
export function entryOf(row: IndexRow): Entry {
  const { text } = row;
  const nameEnd = endOfLine(text, 0);
  const companyEnd = endOfLine(text, nameEnd + 1);
  const titleEnd = endOfLine(text, companyEnd + 1);
  const pastEnd = endOfLine(text, titleEnd + 1);
  const isOlder = pastEnd === text.length;
  const schoolEnd = endOfLine(text, pastEnd + 1);
  const company = row.company === undefined ? undefined : shared(row.company);
  const location = row.location === undefined ? undefined : shared(row.location);
  const entry = {
    ...row,
    nameEnd,
    companyEnd,
    titleEnd: isOlder ? companyEnd : titleEnd,
    pastEnd: isOlder ? 0 : pastEnd,
    schoolEnd: isOlder ? 0 : schoolEnd,
    skillEnd: isOlder ? 0 : endOfLine(text, schoolEnd + 1),
    foldedCompany: company?.folded ?? '',
    foldedLocation: location?.folded ?? '',
    foldedTags: row.tags?.map(fold) ?? none,
    foldedLists: none,
    sequence: isWide(text) ? wideSequence++ : sequence++,
  };
  if (company) entry.company = company.text;
  if (location) entry.location = location.text;
  if (row.role !== undefined) entry.role = shared(row.role).text;
  return entry;
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
