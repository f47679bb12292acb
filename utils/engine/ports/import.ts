import type { Failure } from '../../failure/failure.ts';

/** Sends one import to the background. Every method rejects if the background doesn't answer. */
export interface ImportChannel {
  /** Stages records, given as the JSON of an array. Returns what went wrong, if anything did. */
  stage(records: string): Promise<Failure | undefined>;
  /**
   * Merges the staged records into the library, if there are exactly `count`. Returns how many
   * profiles changed.
   */
  commit(count: number): Promise<{ readonly changed: number } | { readonly failure: Failure }>;
  /** Drops the staged records. The library stays as it was. */
  discard(): Promise<void>;
}
