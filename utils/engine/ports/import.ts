import type { Failure } from '../../failure/failure.ts';

/** One import. Every method rejects when the storage does, or if the background doesn't answer. */
export interface ImportChannel {
  /** Stages records, each the JSON of a `LibraryRecord`: all or none. */
  stage(records: readonly string[]): Promise<void>;
  /**
   * Merges the staged records into the library, if there are exactly `count`. Returns how many
   * profiles changed.
   */
  commit(count: number): Promise<{ readonly changed: number } | { readonly failure: Failure }>;
  /** Drops the staged records. The library stays as it was. */
  discard(): Promise<void>;
}
