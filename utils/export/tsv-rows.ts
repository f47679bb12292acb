import type { LibraryRecord } from '../profile/library-record.ts';
import { csvCells } from './csv-cells.ts';
import type { CsvColumn } from './csv-columns.ts';
import { escapeFormula } from './escape-formula.ts';
import type { ExportLabels } from './export-labels.ts';

/** What fits a spreadsheet without scrolling. */
const columns: readonly CsvColumn[] = [
  'name',
  'role',
  'company',
  'location',
  'headline',
  'tags',
  'address',
];

/**
 * People as tab-separated rows below a header, to paste into a spreadsheet. A cell is one line, and no
 * spreadsheet runs it as a formula.
 */
export function tsvRows(records: readonly LibraryRecord[], labels: ExportLabels): string {
  const rows = records.map((record) =>
    columns.map((column) => cellText(csvCells[column](record, labels) ?? '')),
  );
  return [columns.map((column) => labels[column]), ...rows].map((row) => row.join('\t')).join('\n');
}

const cellText = (cell: string | number) => escapeFormula(String(cell).replace(/\s+/g, ' ').trim());
