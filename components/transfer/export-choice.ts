import type { CsvColumn } from '../../utils/export/csv-columns.ts';
import type { ExportFormat } from '../../utils/export/export-formats.ts';

/** What the user wants to export. */
export interface ExportChoice {
  readonly format: ExportFormat;
  /** For CSV only: at least one column, in the order of `csvColumns`. */
  readonly columns: readonly CsvColumn[];
  /** For CSV only: whether the file starts with a byte order mark. */
  readonly withBom: boolean;
}

/** How an export ended. */
export type ExportOutcome =
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: 'storage-fault' | 'unexpected' };
