import type { Parts } from '../harness/world.ts';
import type { Account } from './account.ts';

/** One fault, and what comes of a fetch that it strikes. */
export interface Row {
  readonly matrix: 'crash' | 'network' | 'patience' | 'singleness';
  readonly fault: string;
  /** Throws where what was expected did not come about. */
  run(parts: Parts): Promise<Finding>;
}

/** What was seen. */
export interface Finding {
  /** In a few words, what the person saw, one thing after the other. */
  readonly outcome: string;
  readonly account: Account;
  /** Ms from the kill, or the end of the fault, until work went on by itself or the person was asked. */
  readonly resumedMs?: number;
  /** Why creates beyond the person's wishes are not the extension's to prevent. */
  readonly known?: string;
}

/** A kill is survived if work goes on within one period of the alarm; the margin is a slow machine's. */
export const longestToResumeMs = 30_000 + 10_000;
