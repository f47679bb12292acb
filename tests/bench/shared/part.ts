import type { Figure } from './figure.ts';

/** How a part of the benchmark is to run. */
export interface PartRun {
  /** The folder of the built extension, with the baseline's pages. */
  readonly build: string;
  /** The numbers given with the part's name: mostly sizes. Without any, the part has its own. */
  readonly numbers: readonly number[];
  /** Small sizes and few samples, for CI. */
  readonly isQuick: boolean;
  /** Reproducible numbers in [0, 1). */
  readonly random: () => number;
}

/** Measures one part. */
export type Part = (run: PartRun) => Promise<readonly Figure[]>;
