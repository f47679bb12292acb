/** How long ago something happened at most. */
export const spans = ['day', 'week', 'month', 'quarter'] as const;
export type Span = (typeof spans)[number];

/**
 * When a profile was fetched: within a span; `old`, which is longer ago than the longest one; or `never`, for
 * people of a list who weren't fetched yet.
 */
export const fetchedWhens = [...spans, 'old', 'never'] as const;
export type FetchedWhen = (typeof fetchedWhens)[number];

export const sorts = ['newest', 'oldest', 'name', 'company', 'changed', 'list'] as const;
/** `list` is the order of the list, and only of use with one. */
export type Sort = (typeof sorts)[number];

/** A sort order that the profiles themselves decide. */
export type EntrySort = Exclude<Sort, 'list'>;

/** What the user searches the library for. Texts are as typed. */
export interface LibraryQuery {
  /** The search, in the language of `parseQuery`. Empty for no search. */
  readonly text: string;
  /** The words that must occur in a current title, a current company, a school, a skill, the location. */
  readonly title?: string;
  readonly company?: string;
  /** Whether former companies count for `company`, too. */
  readonly withPast?: true;
  readonly school?: string;
  readonly skill?: string;
  readonly location?: string;
  /** The profile has all of these tags. Case and accents don't matter. */
  readonly tags?: readonly string[];
  readonly starred?: true;
  readonly hasNote?: true;
  /** The id of the list that they are in. */
  readonly list?: string;
  /** Changed within the span. */
  readonly changed?: Span;
  readonly fetched?: FetchedWhen;
  readonly sort: Sort;
}

/** Matches everyone, newest first. */
export const defaultQuery: LibraryQuery = { text: '', sort: 'newest' };
