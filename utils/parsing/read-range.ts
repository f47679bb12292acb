import { type DateReading, readDate } from './read-date.ts';
import { readText } from './read-text.ts';

/** Start and end from one text, and the duration after them, e.g. "2 yrs 3 mos". */
interface DateRange {
  readonly start?: DateReading | undefined;
  readonly end?: DateReading | undefined;
  readonly duration?: string | undefined;
}

const MAX_RANGE_LENGTH = 120;
const SEPARATOR = /\s*[-–—−~→]\s*|\s+(?:to|until|till)\s+/gi;

/**
 * Reads a range such as "Jan 2020 – Present · 2 yrs 3 mos", "2018-2020", "2018-01 to 2020-03",
 * "2018 –" or "since 2018". Returns `undefined` if the start or the end is present but not a date.
 */
export function readRange(text: string | undefined): DateRange | undefined {
  if (text === undefined || text.length > MAX_RANGE_LENGTH) return undefined;
  const [, dates = '', rest = ''] = /^([^·•(|]*)(.*)$/s.exec(text) ?? [];
  const duration = readText(rest.replace(/^[·•(|\s]+|[)\s]+$/g, ''));
  const since = /^since\s+(.+)$/i.exec(dates.trim());
  if (since) return range(since[1] ?? '', '', duration);
  const span = dates.trim().replace(/^from\s+/i, '');
  // nb. Try a bare hyphen last: "2020-01 - Mar 2021" isn't "2020" to "01 - Mar 2021".
  const separators = [...span.matchAll(SEPARATOR)];
  separators.sort((one, other) => Number(one[0] === '-') - Number(other[0] === '-'));
  for (const { index, 0: separator } of separators) {
    const end = span.slice(index + separator.length);
    const found = range(span.slice(0, index), end, duration);
    if (found) return found;
  }
  return undefined;
}

function range(from: string, to: string, duration: string | undefined): DateRange | undefined {
  const start = readDate(from);
  const end = readDate(to);
  const areDates = [start, end].every((date) => typeof date !== 'object' || 'year' in date);
  const isRange = typeof start === 'object' || (start === undefined && typeof end === 'object');
  return areDates && isRange ? { start, end, duration } : undefined;
}
