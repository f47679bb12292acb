import { type CsvCell, csvCells } from './csv-cells.ts';
import type { CsvColumn } from './csv-columns.ts';
import { escapeFormula } from './escape-formula.ts';
import type { ExportLabels } from './export-labels.ts';
import type { ExportWriter } from './export-writer.ts';

export interface CsvOptions {
  /** In this order. */
  readonly columns: readonly CsvColumn[];
  /** Starts the file with a byte order mark. Without one, Excel doesn't read a CSV as UTF-8. */
  readonly withBom: boolean;
}

/** A CSV (RFC 4180): a header row with the column names, then one row per person. */
export function createCsvWriter(
  { columns, withBom }: CsvOptions,
  labels: ExportLabels,
): ExportWriter {
  return {
    head: () => (withBom ? '\ufeff' : '') + row(columns.map((column) => labels[column])),
    add: (record) => row(columns.map((column) => csvCells[column](record, labels) ?? '')),
    foot: () => '',
  };
}

/** Quotes every text, so that no character in it can start a new cell (RFC 4180, 2.5 to 2.7). */
function row(cells: readonly CsvCell[]): string {
  const written = cells.map((cell) =>
    typeof cell === 'string' ? `"${escapeFormula(cell).replaceAll('"', '""')}"` : String(cell),
  );
  return `${written.join(',')}\r\n`;
}
