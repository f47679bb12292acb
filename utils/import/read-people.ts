import papaparse from 'papaparse';
import { readText } from '../parsing/read-text.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import { canonicalSlug, type Slug, slugFromUrl } from '../profile/slug.ts';
import { findColumns, type PersonColumns } from './person-columns.ts';
import { readDay } from './read-day.ts';
import type { UnusableLine } from './unusable-line.ts';

/** A person in a list, not fetched yet. Texts are the list's, cleaned like those of a profile. */
export interface ListedPerson {
  readonly slug: Slug;
  readonly name?: string;
  readonly company?: string;
  readonly role?: string;
  /** The start of the day in UTC, ms since the epoch. */
  readonly connectedAt?: number;
  /** The line of the file, from 1. */
  readonly line: number;
}

/** The people of a list, in its order, and the lines that can't be used. */
export interface PeopleList {
  readonly people: readonly ListedPerson[];
  readonly unusable: readonly UnusableLine[];
}

interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly isUnclosed: boolean;
}

/**
 * Reads a list of people from a CSV: LinkedIn's `Connections.csv`, an earlier export, another tool's. The
 * header may come after other lines. `columns` says where to read what; without it, the header does.
 * Returns `undefined` if there is no header, or no line has a person. Never throws.
 */
export function readPeople(text: string, columns?: PersonColumns): PeopleList | undefined {
  const rows = rowsOf(text);
  const header = rows.findIndex(({ cells }) => findColumns(cells) !== undefined);
  const found = columns ?? findColumns(rows[header]?.cells ?? []);
  if (found === undefined) return undefined;
  const seen = new Set<Slug>();
  const people: ListedPerson[] = [];
  const unusable: UnusableLine[] = [];
  for (const row of rows.slice(header + 1)) {
    const result = readRow(row, found, seen);
    if ('slug' in result) people.push(result);
    else unusable.push(result);
  }
  return people.length > 0 ? { people, unusable } : undefined;
}

function readRow(
  { cells, line, isUnclosed }: Row,
  columns: PersonColumns,
  seen: Set<Slug>,
): ListedPerson | UnusableLine {
  if (isUnclosed) return { line, reason: 'unclosed-quote' };
  const textOf = (column: keyof PersonColumns) => readText(cells[columns[column] ?? -1]);
  const [address, slugCell] = [textOf('address'), textOf('slug')];
  if (address === undefined && slugCell === undefined) return { line, reason: 'no-address' };
  const slug = slugOf(address ?? '') ?? canonicalSlug(slugCell ?? '');
  if (slug === undefined) return { line, reason: 'not-a-profile' };
  if (seen.has(slug)) return { line, reason: 'repeated' };
  seen.add(slug);
  const names = [textOf('firstName'), textOf('lastName')].filter((name) => name !== undefined);
  return omitUndefined({
    slug,
    name: textOf('name') ?? readText(names.join(' ')),
    company: textOf('company'),
    role: textOf('role'),
    connectedAt: readDay(textOf('connectedOn') ?? ''),
    line,
  });
}

/** nb. Some tools leave out the scheme. */
const slugOf = (address: string) => slugFromUrl(address) ?? slugFromUrl(`https://${address}`);

/** The rows that have any text, each with its line: papaparse doesn't tell, and cells may have several. */
function rowsOf(text: string): readonly Row[] {
  // nb. With mixed line breaks, papaparse would leave some in the cells.
  const { data, errors } = papaparse.parse<string[]>(text.replace(/\r\n?/g, '\n'), {
    newline: '\n',
    delimitersToGuess: [',', ';', '\t'],
  });
  const unclosed = new Set(errors.map(({ code, row }) => (code === 'MissingQuotes' ? row : -1)));
  let line = 1;
  return data
    .map((cells, index) => {
      const row = { cells, line, isUnclosed: unclosed.has(index) };
      line += 1 + (cells.join('').match(/\n/g)?.length ?? 0);
      return row;
    })
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
}
