import { cleanTag } from '../profile/annotation.ts';
import { maxDataFields } from '../profile/data-field.ts';
import { scanLinks } from './link-scan.ts';
import { haveAddress, type PersonColumns, personColumns } from './person-columns.ts';
import type { TableRow } from './table-rows.ts';

/** What to read from a table: indexes of columns, from 0. */
export interface ColumnChoice {
  /** The column with the addresses. */
  readonly address: number;
  /** The columns to keep as the user's data. */
  readonly data: readonly number[];
}

/** The table in a list, for the user to choose what to read. */
export interface ListTable {
  /** The header, as the user's data would be named; empty for a column without a name. */
  readonly names: readonly string[];
  readonly choice: ColumnChoice;
}

/** A table with people, below its header. */
export interface FoundTable extends ListTable {
  readonly columns: PersonColumns;
  readonly rows: readonly TableRow[];
}

/**
 * Finds the table in the rows of a text: below a header that says where a person's address is, which may
 * come after other lines; or else, if all rows have the same number of cells, below the first one.
 */
export function findTable(rows: readonly TableRow[]): FoundTable | undefined {
  const known = rows.findIndex(({ cells }, index) => {
    if (cells.length < 2 && index > 0) return false;
    const columns = personColumns(cells);
    // nb. One word alone may as well be a line of a text.
    return haveAddress(columns) && (cells.length > 1 || columns.slug !== undefined);
  });
  if (known >= 0) return tableBelow(rows, known);
  const address = addressColumn(rows);
  return address === undefined ? undefined : tableBelow(rows, 0, address);
}

function tableBelow(
  all: readonly TableRow[],
  header: number,
  guessed?: number,
): FoundTable | undefined {
  const cells = all[header]?.cells ?? [];
  const columns = personColumns(cells);
  const address = guessed ?? columns.address ?? columns.slug;
  if (address === undefined) return undefined;
  const rows = all.slice(header + 1);
  const names = cells.map((name) => cleanTag(name) ?? '');
  const known = new Set([address, ...Object.values(columns)]);
  // nb. Of an export of ours, the profile's own columns would be kept twice after the next fetch.
  const isOurs = columns.slug !== undefined;
  const data = names.flatMap((name, index) =>
    isOurs || name === '' || known.has(index) || isEmpty(rows, index) ? [] : index,
  );
  return { names, columns, rows, choice: { address, data: data.slice(0, maxDataFields) } };
}

const isEmpty = (rows: readonly TableRow[], column: number) =>
  rows.every(({ cells }) => (cells[column] ?? '').trim() === '');

/**
 * The column with addresses of profiles, in a table whose header doesn't say. nb. If several columns have
 * some, it is a text with commas, or a table of pairs: nobody may be left out.
 */
function addressColumn(rows: readonly TableRow[]): number | undefined {
  const [header, ...below] = rows;
  const width = header?.cells.length ?? 0;
  const isTable = width > 1 && below.every(({ cells }) => cells.length === width);
  if (!header || !isTable || header.cells.some(hasProfile)) return undefined;
  const withProfiles = header.cells.flatMap((_, column) =>
    below.some(({ cells }) => hasProfile(cells[column] ?? '')) ? column : [],
  );
  return withProfiles.length === 1 ? withProfiles[0] : undefined;
}

const hasProfile = (cell: string) => scanLinks(cell).some(({ slug }) => slug !== undefined);
