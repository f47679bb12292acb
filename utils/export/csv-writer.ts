import { cutText } from '../profile/cut-text.ts';
import { csvCells } from './csv-cells.ts';
import type { CsvColumn } from './csv-columns.ts';
import { type CsvPreset, csvPresets } from './csv-presets.ts';
import type { CsvSeparator } from './csv-separator.ts';
import type { CsvCell, TableColumn } from './csv-table.ts';
import { escapeFormula } from './escape-formula.ts';
import type { ExportLabels } from './export-labels.ts';
import type { ExportWriter } from './export-writer.ts';

export interface CsvOptions {
  /** In this order. A preset has its own. */
  readonly columns: readonly CsvColumn[];
  /** The program that the file is for; absent for a table of all that is known. */
  readonly preset?: CsvPreset | undefined;
  readonly separator: CsvSeparator;
  /** Whether texts that a spreadsheet could run as formulas get an apostrophe in front. */
  readonly escapesFormulas: boolean;
  /** Starts the file with a byte order mark. Without one, Excel doesn't read a CSV as UTF-8. */
  readonly withBom: boolean;
}

/** What a cell of Excel holds, in UTF-16 units. It moves the rest of a longer text to other cells. */
const maxCellLength = 32_767;

/** Ends a text that was cut. */
const cutMark = ' […]';

/** A CSV (RFC 4180): a header row with the column names, then one row per person. */
export function createCsvWriter(options: CsvOptions, labels: ExportLabels): ExportWriter {
  const columns = columnsOf(options, labels);
  const row = (cells: readonly CsvCell[]) => rowOf(cells, columns, options);
  return {
    head: () => (options.withBom ? '\ufeff' : '') + row(columns.map(({ header }) => header)),
    add: (record) => row(columns.map(({ cell }) => cell(record, labels) ?? '')),
    foot: () => '',
  };
}

/**
 * A CSV of rows that aren't people's records, written as that of people is by default. The first row is the
 * header.
 */
export function csvOfRows(rows: readonly (readonly CsvCell[])[], separator: CsvSeparator): string {
  const options = { separator, escapesFormulas: true };
  return `\ufeff${rows.map((cells) => rowOf(cells, [], options)).join('')}`;
}

function columnsOf({ preset, columns }: CsvOptions, labels: ExportLabels): readonly TableColumn[] {
  if (preset !== undefined) return csvPresets[preset].columns;
  return columns.map((column) => ({ header: labels[column], cell: csvCells[column] }));
}

/** Quotes every text, so that no character in it can start a new cell (RFC 4180, 2.5 to 2.7). */
function rowOf(
  cells: readonly CsvCell[],
  columns: readonly TableColumn[],
  { separator, escapesFormulas }: Pick<CsvOptions, 'separator' | 'escapesFormulas'>,
): string {
  let row = '';
  for (const [index, cell] of cells.entries()) {
    if (index > 0) row += separator;
    row += written(cell, columns[index]?.maxLength ?? maxCellLength, escapesFormulas);
  }
  return `${row}\r\n`;
}

function written(cell: CsvCell, maxLength: number, escapesFormulas: boolean): string {
  if (typeof cell !== 'string') return String(cell);
  if (cell === '') return '""';
  const text = escapesFormulas ? escapeFormula(cell) : cell;
  return `"${cutCell(text, maxLength).replaceAll('"', '""')}"`;
}

function cutCell(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return cutText(text, maxLength - cutMark.length) + cutMark;
}
