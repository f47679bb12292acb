import type { Entry } from './entry.ts';
import type { SearchField, Term } from './parse-query.ts';
import { isWordBound } from './word-bounds.ts';

/** Ranks of the places where a term can match, best first. */
export const WORD_OF_NAME = 0;
export const WITHIN_NAME = 1;
export const CURRENT = 2;
export const ELSEWHERE = 3;
export const IN_LONG_TEXT = 4;
/** Higher than any rank. */
export const NO_MATCH = 2 ** 32 - 1;

/**
 * The rank of the best place where a term matches an entry: its start of a word of the name, within the
 * name, in a current company or title, elsewhere in the row, in the long text (see `longText`). In the
 * long text, where almost every short text occurs somewhere, only the start of a word counts. A term for
 * a field has the best rank wherever it matches.
 */
export function rankOfTerm(term: Term, entry: Entry, longText: string | undefined): number {
  if (term.field) return occursInField(term, term.field, entry) ? WORD_OF_NAME : NO_MATCH;
  // nb. The lines of the text are in the order of the ranks, so the first occurrence is the best.
  const { text, nameEnd, titleEnd } = entry;
  const first = indexOfTerm(text, term, 0);
  if (first < 0) return longText && wordAt(longText, term, 0) >= 0 ? IN_LONG_TEXT : NO_MATCH;
  if (first > titleEnd) return ELSEWHERE;
  if (first > nameEnd) return CURRENT;
  const word = wordAt(text, term, first);
  return word >= 0 && word < nameEnd ? WORD_OF_NAME : WITHIN_NAME;
}

/** What is looked for. */
export type Sought = Pick<Term, 'text' | 'isExact'>;

/** Whether a text occurs in one field. In the row of an older version, it may be anywhere but in the name. */
export function occursInField(sought: Sought, field: SearchField, entry: Entry): boolean {
  const { text, nameEnd, companyEnd, titleEnd, pastEnd, schoolEnd, skillEnd } = entry;
  const isBetween = (start: number, end: number) => {
    const at = indexOfTerm(text, sought, start);
    return at >= 0 && at < end;
  };
  switch (field) {
    case 'location':
      return indexOfTerm(entry.foldedLocation, sought, 0) >= 0;
    case 'tag':
      return entry.foldedTags.some((tag) => indexOfTerm(tag, sought, 0) >= 0);
    case 'list':
      return entry.foldedLists.some((list) => indexOfTerm(list, sought, 0) >= 0);
    default:
  }
  if (skillEnd === 0) return isBetween(nameEnd, text.length);
  switch (field) {
    case 'company':
      return isBetween(nameEnd, companyEnd);
    case 'title':
      return isBetween(companyEnd, titleEnd);
    case 'past':
      return isBetween(titleEnd, pastEnd);
    case 'school':
      return isBetween(pastEnd, schoolEnd);
    case 'skill':
      return isBetween(schoolEnd, skillEnd);
  }
}

/** The index of the first occurrence in a folded text from `from` on; -1 if there is none. */
export function indexOfTerm(text: string, { text: sought, isExact }: Sought, from: number): number {
  let at = text.indexOf(sought, from);
  if (!isExact) return at;
  while (at >= 0 && !(isWordBound(text, at) && isWordBound(text, at + sought.length))) {
    at = text.indexOf(sought, at + 1);
  }
  return at;
}

/** As `indexOfTerm`, but of the first occurrence that starts a word. */
export function wordAt(text: string, sought: Sought, from: number): number {
  let at = indexOfTerm(text, sought, from);
  while (at >= 0 && !isWordBound(text, at)) at = indexOfTerm(text, sought, at + 1);
  return at;
}
