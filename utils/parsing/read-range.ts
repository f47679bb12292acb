import { afterFrom, SEPARATOR, withoutUntil } from './range-words.ts';
import { type DateReading, readDate } from './read-date.ts';
import { readText } from './read-text.ts';

/** Start and end from one text, and the duration after them, e.g. "2 yrs 3 mos". */
export interface DateRange {
  readonly start?: DateReading | undefined;
  readonly end?: DateReading | undefined;
  readonly duration?: string | undefined;
}

const MAX_RANGE_LENGTH = 120;
/** Where a duration may begin that follows a date without a mark: "Present3 yrs", "Dec 2019 2 years". */
const DURATION_START = /(?<!\d|\d[.,])(?=\d{1,2}\s*\p{L})|(?<=(?<!\d)\d{4})(?=\d{1,2}\s*\p{L})/gu;

/**
 * Reads a range such as "Jan 2020 – Present · 2 yrs 3 mos", "2018-2020", "2018-01 to 2020-03",
 * "2018 –" or "since 2018", in any common
 * language. Returns `undefined` if the start or the end is present but not a date.
 */
export function readRange(text: string | undefined): DateRange | undefined {
  if (text === undefined || text.length > MAX_RANGE_LENGTH) return undefined;
  const [, dates = '', rest = ''] = /^([^·•(|]*)(.*)$/s.exec(text) ?? [];
  const duration = readText(rest.replace(/^[·•(|\s]+|[)\s]+$/g, ''));
  const span = dates.trim();
  // nb. Try a bare hyphen last: "2020-01 - Mar 2021" isn't "2020" to "01 - Mar 2021".
  const separators = [...span.matchAll(SEPARATOR)];
  separators.sort((one, other) => Number(one[0] === '-') - Number(other[0] === '-'));
  for (const { index, 0: separator } of separators) {
    const start = span.slice(0, index);
    const found = rangeBetween(
      afterFrom(start) ?? start,
      span.slice(index + separator.length),
      duration,
    );
    if (found) return found;
  }
  const start = afterFrom(span);
  return start === undefined ? undefined : range(start, '', duration);
}

function rangeBetween(start: string, rest: string, duration: string | undefined) {
  const found = range(start, withoutUntil(rest), duration);
  if (found) return found;
  for (const { index } of [...rest.matchAll(DURATION_START)].reverse()) {
    const cut = range(start, withoutUntil(rest.slice(0, index).trim()), rest.slice(index));
    if (cut) return cut;
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
