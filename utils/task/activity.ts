import type { FailureCode } from '../failure/failure.ts';
import type { Slug } from '../profile/slug.ts';

/** What the engine did or met with, in the order in which a bug report would tell it. */
export const activityKinds = [
  /** The browser started the background. */
  'started',
  'asked',
  'asked-again',
  'asked-anyway',
  'sending',
  'accepted',
  'refused',
  'put-off',
  'lost',
  'picked-up',
  'patient',
  'completed',
  'ended',
  'faulted',
  'held',
  'released',
  'cancelled',
  'key-saved',
  'key-forgotten',
  /** The storage refused to read or write. */
  'storage-fault',
] as const;

export type ActivityKind = (typeof activityKinds)[number];

/** One line of the activity log. It never holds a key or anything of a profile but its slug. */
export interface Activity {
  /** Ms since the epoch. */
  readonly at: number;
  readonly kind: ActivityKind;
  readonly slug?: Slug;
  /** What went wrong, where something did. */
  readonly code?: FailureCode;
}

/** How many lines are kept. */
export const activityLength = 200;
