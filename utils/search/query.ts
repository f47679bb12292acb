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
  /** All of these words must occur somewhere. Empty for no search. */
  readonly text: string;
  /** The words that must occur in the current company or in the location. */
  readonly company?: string;
  readonly location?: string;
  /** One of the profile's tags in full. Case and accents don't matter. */
  readonly tag?: string;
  readonly starred?: true;
  /** The id of the list that they are in. */
  readonly list?: string;
  /** Changed within the span. */
  readonly changed?: Span;
  readonly fetched?: FetchedWhen;
  readonly sort: Sort;
}

/** Matches everyone, newest first. */
export const defaultQuery: LibraryQuery = { text: '', sort: 'newest' };
