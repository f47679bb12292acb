import papaparse from 'papaparse';

/** A row of a table that has any text. */
export interface TableRow {
  readonly cells: readonly string[];
  /** The line of the text that it starts on, from 1. */
  readonly line: number;
  /** Whether a quote in it isn't closed. */
  readonly isUnclosed: boolean;
}

/** The rows of a CSV or TSV, each with its line: papaparse doesn't tell, and cells may have several. */
export function tableRows(text: string): readonly TableRow[] {
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
