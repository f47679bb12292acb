import type { ProfileSummary } from '../profile/profile-summary.ts';

/**
 * A row of the library's index: what a list shows of a person, and what a search finds them by.
 * `text` is folded (see `fold`) and has three lines: the name, the companies, all the rest.
 */
export interface IndexRow extends ProfileSummary {
  readonly text: string;
}
