import type { DataField } from '../profile/annotation.ts';
import type { Slug } from '../profile/slug.ts';

/** A person in a list, not fetched yet. Texts are the list's, cleaned like those of a profile. */
export interface ListedPerson {
  readonly slug: Slug;
  readonly name?: string;
  readonly company?: string;
  readonly role?: string;
  /** The start of the day in UTC, ms since the epoch. */
  readonly connectedAt?: number;
  /** What the user keeps of the list's other columns. Absent if that is nothing. */
  readonly data?: readonly DataField[];
  /** The line of the file, from 1. */
  readonly line: number;
}
