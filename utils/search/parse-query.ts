import { fold } from './fold.ts';

/** Where a term can be searched for alone: `company:acme`. */
export const searchFields = [
  'company',
  'title',
  'past',
  'school',
  'skill',
  'location',
  'tag',
  'list',
] as const;
export type SearchField = (typeof searchFields)[number];

/** A text that must occur in a profile, or must not. */
export interface Term {
  /** Folded (see `fold`). Never empty. */
  readonly text: string;
  /** The only place where it counts. Absent for anywhere. `company` and `title` are the current ones. */
  readonly field?: SearchField;
  /** It was quoted, so it matches whole words only. */
  readonly isExact?: true;
  /** It must not occur. */
  readonly isExcluded?: true;
  /** Where the query has it, without quotes: from `start` up to, but not including, `end`. */
  readonly start: number;
  readonly end: number;
}

/** Alternatives: at least one of them must hold. Never empty. */
export type Clause = readonly Term[];

/** Any of them opens and closes a quotation, since keyboards and languages differ in which does what. */
const QUOTES = '"“”„‟«»＂';

// nb. A quotation that isn't closed goes on to the end: its last word is still being typed.
const TOKEN = new RegExp(
  `(?<minus>[\\p{Pd}\\u2212]*)` +
    `(?:(?<field>${searchFields.join('|')})[:：])?` +
    `(?:[${QUOTES}](?<quoted>[^${QUOTES}]*)(?<close>[${QUOTES}]?)|(?<word>[^\\s\\p{Cc}${QUOTES}]+))`,
  'dgiu',
);

const LONE_FIELD = new RegExp(`^(?:${searchFields.join('|')})[:：]$`, 'iu');
const LONE_DASHES = /^-+$/;

/**
 * Reads a search as the user types it. A profile must meet every clause:
 *
 * - `word`: contains it, also within a longer word.
 * - `"several words"`: contains exactly these words in this order.
 * - `field:word`, `field:"words"`: the field does. Another name before a colon is plain text.
 * - `-` before any of these: doesn't contain it.
 * - `OR` between two: at least one holds. It binds closer than the space between words.
 *
 * Every text is a valid search: what is incomplete, such as `company:`, `-` or a last `OR`, is ignored.
 */
export function parseQuery(query: string): readonly Clause[] {
  const clauses: Term[][] = [];
  let isAlternative = false;
  for (const match of query.matchAll(TOKEN)) {
    if (match[0] === 'OR') {
      isAlternative = true;
      continue;
    }
    const term = termOf(match);
    if (!term) continue;
    const last = clauses.at(-1);
    if (isAlternative && last) last.push(term);
    else clauses.push([term]);
    isAlternative = false;
  }
  return clauses;
}

function termOf({ groups = {}, indices }: RegExpExecArray): Term | undefined {
  const { minus, field, quoted, close, word = '' } = groups;
  const text = fold(quoted ?? word);
  const isIncomplete = quoted === undefined && (LONE_DASHES.test(text) || LONE_FIELD.test(word));
  if (text === '' || isIncomplete) return undefined;
  const [start, end] = indices?.groups?.[quoted === undefined ? 'word' : 'quoted'] ?? [0, 0];
  return {
    text,
    ...(field && { field: field.toLowerCase() as SearchField }),
    ...(close && { isExact: true }),
    ...(minus && { isExcluded: true }),
    start,
    end,
  };
}

/** The terms that must occur: what a result can be marked for. */
export const wantedTerms = (clauses: readonly Clause[]): readonly Term[] =>
  clauses.flat().filter((term) => !term.isExcluded);
