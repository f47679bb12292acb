/** What a person has put to a profile of theirs. */
export interface Annotation {
  readonly starred: boolean;
  /** In the order in which they were added; none twice, whatever its case. */
  readonly tags: readonly string[];
  /** As typed; empty where there is none. */
  readonly note: string;
}

/** Nothing put to it. */
export const unannotated: Annotation = { starred: false, tags: [], note: '' };

/** Bounds, in UTF-16 units and tags; what is over them is refused at every edge. */
export const longestTag = 60;
export const mostTags = 100;
export const longestNote = 100_000;
