import type { CsvColumn } from '../../utils/export/csv-columns.ts';
import type { ExportFormat } from '../../utils/export/export-formats.ts';

/** What a person wants a file to be. */
export interface ExportChoice {
  readonly format: ExportFormat;
  /** Of a CSV: at least one, in the order of `csvColumns`. */
  readonly columns: readonly CsvColumn[];
  /** Of a CSV: with a byte order mark at its head. */
  readonly withBom: boolean;
}

/** What came of an export. */
export type ExportOutcome =
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: 'storage-fault' | 'unexpected' };
