import type { VcardOptions } from '../../utils/export/create-export-writer.ts';
import type { CsvOptions } from '../../utils/export/csv-writer.ts';
import type { ExportFormat } from '../../utils/export/export-formats.ts';

/** What the user wants to export. */
export interface ExportChoice {
  readonly format: ExportFormat;
  /** Without a preset at least one column, in the order of `csvColumns`. */
  readonly csv: CsvOptions;
  readonly vcard: VcardOptions;
}

/** How an export ended. */
export type ExportOutcome =
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: 'storage-fault' | 'unexpected' };
