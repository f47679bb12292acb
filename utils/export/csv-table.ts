import type { LibraryRecord } from '../profile/library-record.ts';
import type { ExportLabels } from './export-labels.ts';

/** Numbers are written without quotes, so that a spreadsheet can calculate with them. */
export type CsvCell = string | number;

/** Returns a record's cell for one column; `undefined` if the cell is empty. */
export type CellReader = (record: LibraryRecord, labels: ExportLabels) => CsvCell | undefined;

/** One column of a table of people. */
export interface TableColumn {
  readonly header: string;
  readonly cell: CellReader;
  /** The most that the target accepts, in UTF-16 units. Longer texts are cut. */
  readonly maxLength?: number;
}
