import { type DateReading, readDate } from './read-date.ts';
import { readText } from './read-text.ts';

/** Both ends as worded in one text, and the duration that followed them, e.g. "2 yrs 3 mos". */
interface DateRange {
  readonly start?: DateReading | undefined;
  readonly end?: DateReading | undefined;
  readonly duration?: string | undefined;
}

const LONGEST_RANGE = 120;
const SEPARATOR = /\s*[-–—−~→]\s*|\s+(?:to|until|till)\s+/gi;

/**
 * Splits "Jan 2020 – Present · 2 yrs 3 mos", "2018-2020", "2018-01 to 2020-03", "2018 –" or
 * "since 2018". `undefined` unless every end that is there reads as a date.
 */
export function readRange(text: string | undefined): DateRange | undefined {
  if (text === undefined || text.length > LONGEST_RANGE) return undefined;
  const [, dates = '', rest = ''] = /^([^·•(|]*)(.*)$/s.exec(text) ?? [];
  const duration = readText(rest.replace(/^[·•(|\s]+|[)\s]+$/g, ''));
  const since = /^since\s+(.+)$/i.exec(dates.trim());
  if (since) return range(since[1] ?? '', '', duration);
  const wording = dates.trim().replace(/^from\s+/i, '');
  // nb. a bare hyphen comes last: "2020-01 - Mar 2021" is not "2020" up to "01 - Mar 2021".
  const separators = [...wording.matchAll(SEPARATOR)];
  separators.sort((one, other) => Number(one[0] === '-') - Number(other[0] === '-'));
  for (const { index, 0: separator } of separators) {
    const end = wording.slice(index + separator.length);
    const found = range(wording.slice(0, index), end, duration);
    if (found) return found;
  }
  return undefined;
}

function range(from: string, to: string, duration: string | undefined): DateRange | undefined {
  const start = readDate(from);
  const end = readDate(to);
  const isClear = [start, end].every((date) => typeof date !== 'object' || 'year' in date);
  const isRange = typeof start === 'object' || (start === undefined && typeof end === 'object');
  return isClear && isRange ? { start, end, duration } : undefined;
}
