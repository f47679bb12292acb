import { readFileSync } from 'node:fs';
import { Marked, type Tokens } from 'marked';

/** A row of a table: the text of each cell, by the heading of its column. */
type Row = Readonly<Record<string, string>>;

/** The rows of all tables in a document that have this heading over their first column. */
export function tableRows(path: string, heading: string): Row[] {
  const tokens = new Marked().lexer(readFileSync(path, 'utf8'));
  const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
  const named = tables.filter(({ header }) => header[0]?.text === heading);
  if (named.length === 0) throw new Error(`${path} has no table of ${heading}.`);
  return named.flatMap(({ header, rows }) =>
    rows.map((cells) =>
      Object.fromEntries(cells.map(({ text }, at) => [header[at]?.text ?? '', text])),
    ),
  );
}

/** What the first column of such tables has in backticks. */
export const namesIn = (path: string, heading: string): string[] =>
  tableRows(path, heading).flatMap((row) =>
    [...(row[heading] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? ''),
  );
