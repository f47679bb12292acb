import type { Parts } from '../harness/world.ts';
import type { CreateCounts } from './create-counts.ts';

/** One fault, and what happens to a fetch during which it occurs. */
export interface Row {
  readonly matrix: 'crash' | 'network' | 'slow tasks' | 'duplicates';
  readonly fault: string;
  /** Throws if the result isn't the expected one. */
  run(parts: Parts): Promise<Finding>;
}

/** What happened. */
export interface Finding {
  /** What the popup showed, step by step. */
  readonly outcome: string;
  readonly creates: CreateCounts;
  /** Ms from the crash, or the end of the fault, until the fetch resumed or the user was asked. */
  readonly resumedMs?: number;
  /** Why the extension can't prevent the repeated creates, if there were any. */
  readonly knownLimit?: string;
}

/** After a crash, a fetch must resume within one alarm period, plus a margin for slow machines. */
export const maxResumeMs = 30_000 + 10_000;
