import type { Entry } from './entry.ts';
import type { SearchField, Term } from './parse-query.ts';
import { isWordBound } from './word-bounds.ts';

/** Ranks of the places where a term can match, best first: at the start of a word of the name. */
export const WORD_OF_NAME = 0;
/** Elsewhere in the name. */
export const WITHIN_NAME = 1;
/** In a current company or title. */
export const CURRENT = 2;
/** Elsewhere in the row. */
export const ELSEWHERE = 3;
/** In the long text (see `longText`), where a term must start a word: almost every short text occurs somewhere. */
export const IN_LONG_TEXT = 4;
/** Higher than any rank. Fits into a byte. */
export const NO_MATCH = 255;

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

/** As `indexOfTerm`, but of the first occurrence that starts a word, and only before `end`. */
export function wordAt(
  text: string,
  sought: Sought,
  from: number,
  end = Number.POSITIVE_INFINITY,
): number {
  let at = indexOfTerm(text, sought, from);
  while (at >= 0 && at < end && !isWordBound(text, at)) at = indexOfTerm(text, sought, at + 1);
  return at < end ? at : -1;
}
