import type { Failure } from '../../failure/failure.ts';

/** One import. Every method rejects when the storage does, or if the background doesn't answer. */
export interface ImportChannel {
  /** Stages records, each the JSON of a `LibraryRecord`: all or none. */
  stage(records: readonly string[]): Promise<void>;
  /**
   * Merges the staged records into the library, if there are exactly `count`. Returns how many
   * profiles changed. Calls `onProgress` with how many records are merged. Rejects if the signal aborts before all are,
   * and leaves the library as it was.
   */
  commit(
    count: number,
    onProgress: (merged: number) => void,
    signal: AbortSignal,
  ): Promise<{ readonly changed: number } | { readonly failure: Failure }>;
  /** Drops the staged records. The library stays as it was. */
  discard(): Promise<void>;
}
