import { readText } from '../parsing/read-text.ts';
import type { DataField } from '../profile/annotation.ts';
import { isSameTag } from '../profile/annotation.ts';
import { cleanDataField } from '../profile/data-field.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import { canonicalSlug, type Slug } from '../profile/slug.ts';
import { bareSlug } from './bare-slug.ts';
import { findLinks, otherAddress } from './find-links.ts';
import { scanLinks } from './link-scan.ts';
import { type ColumnChoice, type FoundTable, findTable, type ListTable } from './list-table.ts';
import type { ListedPerson } from './listed-person.ts';
import type { PersonColumns } from './person-columns.ts';
import { readDay } from './read-day.ts';
import { type TableRow, tableRows } from './table-rows.ts';
import type { UnusableLine, UnusableReason } from './unusable-line.ts';

/** The people of a list, in its order, each once, and the lines that can't be used. */
export interface PeopleList {
  readonly people: readonly ListedPerson[];
  readonly unusable: readonly UnusableLine[];
  /** Set if the list is a table. */
  readonly table?: ListTable;
}

/**
 * Reads a list of people: a CSV or TSV with a header, such as LinkedIn's `Connections.csv`, an earlier
 * export or another tool's; or else any text with addresses (see `findLinks`). `choice` says which columns
 * of a table to read; without it, the header does, and columns that we don't know are kept. Never throws.
 */
export function readList(text: string, choice?: ColumnChoice): PeopleList {
  const table = findTable(tableRows(text));
  if (table) return readTable({ ...table, choice: choice ?? table.choice });
  const { found, unusable } = findLinks(text);
  return { people: found, unusable };
}

function readTable(table: FoundTable): PeopleList {
  const seen = new Set<Slug>();
  const people: ListedPerson[] = [];
  const unusable: UnusableLine[] = [];
  for (const row of table.rows) {
    const result = readRow(row, table, seen);
    if ('slug' in result) people.push(result);
    else unusable.push(result);
  }
  const { names, choice } = table;
  return { people, unusable, table: { names, choice } };
}

function readRow(
  { cells, line, isUnclosed }: TableRow,
  { columns, names, choice }: FoundTable,
  seen: Set<Slug>,
): ListedPerson | UnusableLine {
  if (isUnclosed) return { line, reason: 'unclosed-quote' };
  const textOf = (column: keyof PersonColumns) => readText(cells[columns[column] ?? -1]);
  const slugCell = canonicalSlug(textOf('slug') ?? '');
  const address = readAddress(cells[choice.address] ?? '');
  // nb. In a column that the header calls a slug's, even a plain word is one.
  const isHeaders = [columns.address, columns.slug].includes(choice.address);
  const slug = address.slug ?? (isHeaders ? slugCell : undefined);
  if (slug === undefined) return { line, reason: address.reason ?? 'no-address' };
  if (seen.has(slug)) return { line, reason: 'repeated' };
  seen.add(slug);
  const person = (['firstName', 'lastName'] as const).map(textOf);
  const data = readData(cells, names, choice.data);
  return omitUndefined({
    slug,
    name: textOf('name') ?? readText(person.filter((name) => name !== undefined).join(' ')),
    company: textOf('company'),
    role: textOf('role'),
    connectedAt: readDay(textOf('connectedOn') ?? ''),
    data: data.length > 0 ? data : undefined,
    line,
  });
}

/** The person that a cell for addresses names, or why it names none. */
function readAddress(cell: string): { readonly slug?: Slug; readonly reason?: UnusableReason } {
  const links = scanLinks(cell);
  const found = links.find(({ slug }) => slug !== undefined) ?? links[0];
  if (found) return found;
  const bare = bareSlug(cell);
  if (bare?.isClear) return { slug: bare.slug };
  return { reason: otherAddress(cell) ?? 'no-address' };
}

/** nb. A name that a table has twice stands for its first value. */
function readData(
  cells: readonly string[],
  names: readonly string[],
  columns: readonly number[],
): readonly DataField[] {
  const data: DataField[] = [];
  for (const column of columns) {
    const field = cleanDataField(names[column] ?? '', readText(cells[column]) ?? '');
    if (field && !data.some(({ name }) => isSameTag(name, field.name))) data.push(field);
  }
  return data;
}
