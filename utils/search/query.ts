/** How long ago, at most, or not at all. */
export const spans = ['day', 'week', 'month', 'quarter'] as const;
export type Span = (typeof spans)[number];

/** When a profile was fetched: within a span, or `old`: longer ago than the longest. */
export type FetchedWhen = Span | 'old';

export const sorts = ['newest', 'oldest', 'name', 'company', 'changed'] as const;
export type Sort = (typeof sorts)[number];

/** What a person looks for in the library. Texts are as typed; an absent one asks for nothing. */
export interface LibraryQuery {
  /** All of these words must occur somewhere; empty for no search. */
  readonly text: string;
  /** These must occur in the current company, and in the location. */
  readonly company?: string;
  readonly location?: string;
  /** One of the tags, whole; case and accents do not matter. */
  readonly tag?: string;
  readonly starred?: true;
  /** Changed within the span. */
  readonly changed?: Span;
  readonly fetched?: FetchedWhen;
  readonly sort: Sort;
}

/** Everybody, the newest first. */
export const everybody: LibraryQuery = { text: '', sort: 'newest' };
