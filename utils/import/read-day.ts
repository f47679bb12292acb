/**
 * Reads a day as LinkedIn's exports write it (`02 Jan 2024`), or in ISO 8601 (`2024-01-02`). Returns the
 * start of that day in UTC, ms since the epoch; `undefined` for any other form, and for 31 February.
 */
export function readDay(text: string): number | undefined {
  const [, day, month, year] = /^(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})$/i.exec(text) ?? [];
  const [iso] = /^\d{4}-\d{2}-\d{2}$/.exec(text) ?? [];
  const number = month === undefined ? 0 : MONTHS.indexOf(month.toLowerCase()) / 3 + 1;
  const digits = String(number).padStart(2, '0');
  const full = iso ?? (day && `${year}-${digits}-${day.padStart(2, '0')}`);
  const time = full === undefined ? Number.NaN : Date.parse(`${full}T00:00:00.000Z`);
  // nb. Some engines read 31 February as 2 March.
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(full ?? '');
  return isReal ? time : undefined;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
