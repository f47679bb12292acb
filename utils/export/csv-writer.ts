import { type CsvCell, csvCells } from './csv-cells.ts';
import type { CsvColumn } from './csv-columns.ts';
import { escapeFormula } from './escape-formula.ts';
import type { ExportLabels } from './export-labels.ts';
import type { ExportWriter } from './writer.ts';

export interface CsvOptions {
  /** In this order. */
  readonly columns: readonly CsvColumn[];
  /** A byte order mark at the head, by which Excel knows that a CSV is UTF-8. */
  readonly withBom: boolean;
}

/** A CSV by RFC 4180, one row a person, below a row with the columns' names. */
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

/** Quotes every text, so that nothing in it can start a new cell. */
function row(cells: readonly CsvCell[]): string {
  const written = cells.map((cell) =>
    typeof cell === 'string' ? `"${escapeFormula(cell).replaceAll('"', '""')}"` : String(cell),
  );
  return `${written.join(',')}\r\n`;
}
