import type { ChangeKind } from './change.ts';
import type { Slug } from './slug.ts';

/** What a list shows of a filed profile: light, so that thousands can be read at once. */
export interface ProfileSummary {
  readonly slug: Slug;
  readonly name: string;
  readonly headline?: string;
  readonly role?: string;
  readonly company?: string;
  readonly location?: string;
  readonly fetchedAt: number;
  /** The newest change that a refresh brought to light: when (ms since the epoch), and of what kinds. */
  readonly changedAt?: number;
  readonly changes?: readonly ChangeKind[];
  /** What the person has put to it; absent where nothing. */
  readonly starred?: true;
  readonly tags?: readonly string[];
}
