import type { ChangeKind } from './change.ts';
import type { Slug } from './slug.ts';

/** What a list shows of a saved profile. Small, so that thousands can be read at once. */
export interface ProfileSummary {
  readonly slug: Slug;
  readonly name: string;
  readonly headline?: string;
  readonly role?: string;
  readonly company?: string;
  readonly location?: string;
  /** Ms since the epoch. Absent if the person wasn't fetched yet. */
  readonly fetchedAt?: number;
  /** The newest changes: when they were first fetched (ms since the epoch), and their kinds. */
  readonly changedAt?: number;
  readonly changes?: readonly ChangeKind[];
  /** From the annotation; absent if empty. */
  readonly starred?: true;
  readonly tags?: readonly string[];
}
