import papaparse from 'papaparse';
import type { CsvColumn } from './csv-columns.ts';
import { type CsvCell, csvTellers } from './csv-cells.ts';
import type { ExportLabels } from './export-labels.ts';
import { inert } from './escape-formula.ts';
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
    add: (record) => row(columns.map((column) => csvTellers[column](record, labels) ?? '')),
    foot: () => '',
  };
}

/** Every text is quoted, needed or not, so that what is in it can never part cells. */
function row(cells: readonly CsvCell[]): string {
  const safe = cells.map((cell) => (typeof cell === 'string' ? inert(cell) : cell));
  const line = papaparse.unparse([safe], {
    quotes: (cell: unknown) => typeof cell === 'string',
    newline: '\r\n',
  });
  return `${line}\r\n`;
}
