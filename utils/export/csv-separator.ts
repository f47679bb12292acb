/** What separates the cells of a CSV. */
export const csvSeparators = [',', ';'] as const;

export type CsvSeparator = (typeof csvSeparators)[number];

/**
 * The separator that spreadsheets expect in a locale: where the comma is the decimal separator, as in most
 * of Europe, Excel puts a line with commas into one cell.
 */
export function csvSeparatorFor(locale: string): CsvSeparator {
  const parts = new Intl.NumberFormat(locale).formatToParts(0.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ';' : ',';
}
