import type { CareerDate } from '../profile/profile.ts';
import { asciiDigits } from './ascii-digits.ts';
import { fieldsOf, readFirst } from './fields.ts';
import { monthNamed } from './month-names.ts';
import { isPresent } from './present-words.ts';
import { readText } from './read-text.ts';

/** The value of a date field: a date, or `present` for "until today". */
export type DateReading = CareerDate | 'present';

/** In UTF-16 units. A longer text is a sentence. */
const MAX_DATE_LENGTH = 60;

const YEAR_FIRST = /^(\d{4})(?:[-/.] ?(\d{1,2})(?:[-/.] ?\d{1,2}(?:[T ].*)?)?)?\.?$/;
const MONTH_FIRST = /^(\d{1,2})[-/.] ?(\d{4})\.?$/;
/** Numbers with slashes or periods, of which the last is the year. */
const YEAR_LAST = /^(\d{1,2})([/.-]) ?(\d{1,2})[/.-] ?(\d{4})\.?$/;
/** "Issued May 2019" is a date, wherever it stands. */
const VERB = /^(?:issued|published|awarded|filed|granted|expires|expired)(?: on)? /i;
const DAY = /^\d{1,2}(?:st|nd|rd|th|er|º)?$/i;

/**
 * Reads a date from a year, `"2020"`, `"2020-01"`, `"2020-01-15"`, `"01/2020"`, `"Jan 2020"`,
 * `"January 15, 2020"`, `{year, month}` or `"Present"`, in any common language and script. `month` is a separate month field, if there
 * is one. A month field outside 1 to 12 means no month. Years outside 1000 to 2999 and any other text are returned as
 * `{text}`.
 */
export function readDate(value: unknown, month?: unknown): DateReading | undefined {
  const fields = fieldsOf(value);
  const reading = fields
    ? (readFirst(fields, ['year'], (year) => plainDate(year, readMonth(fields.get('month')))) ??
      readFirst(fields, ['date', 'text', 'value', 'name'], plainDate))
    : plainDate(value);
  if (reading === undefined || reading === 'present' || 'text' in reading) return reading;
  return yearMonth(reading.year, reading.month ?? readMonth(month));
}

/** Reads a month from 1 to 12, or its name or an abbreviation, in any language. */
function readMonth(value: unknown): number | undefined {
  const text = asciiDigits(readText(value) ?? '');
  const month = /^[\d.]*$/.test(text) ? Number(text) : monthNamed([text]);
  return Number.isInteger(month) && Number(month) >= 1 && Number(month) <= 12 ? month : undefined;
}

function plainDate(value: unknown, month?: unknown): DateReading | undefined {
  const text = typeof value === 'object' ? undefined : readText(value);
  if (text === undefined || /^0+$/.test(text)) return undefined;
  const date =
    text.length <= MAX_DATE_LENGTH ? parseDate(text.replace(VERB, ''), month) : undefined;
  return date ?? { text };
}

function parseDate(input: string, month: unknown): DateReading | undefined {
  const text = asciiDigits(input.normalize('NFKC'));
  const [, year = '', monthAfter] = YEAR_FIRST.exec(text) ?? [];
  const [, monthBefore, yearAfter = ''] = MONTH_FIRST.exec(text) ?? [];
  return (
    numericDate(year, monthAfter ?? month) ??
    numericDate(yearAfter, monthBefore) ??
    dayOrMonthFirst(text) ??
    (/\d/.test(text) ? writtenDate(text) : undefined) ??
    (isPresent(text) ? 'present' : undefined)
  );
}

/** Returns `undefined` if the month is over 12: the digits mean something else then. */
function numericDate(year: string, month: unknown): CareerDate | undefined {
  if (!isYear(year) || Number(month) > 12) return undefined;
  return yearMonth(Number(year), readMonth(month));
}

/**
 * Reads `15/01/2020`, `1/15/2020` and `15.01.2020`. With slashes, either number may be the day. LinkedIn
 * has no days, so a 1 is one that was added. If both may be the month, there is none.
 */
function dayOrMonthFirst(text: string): CareerDate | undefined {
  const [, first, mark, second, year = ''] = YEAR_LAST.exec(text) ?? [];
  if (mark === '.') return numericDate(year, second);
  const [one, other] = [Number(first), Number(second)].sort((a, b) => a - b);
  const isDay = (number = 0) => number === 1 || number > 12;
  return numericDate(year, isDay(other) || one === other ? one : isDay(one) ? other : undefined);
}

/** Reads one year, one month name and at most one day, in any order. A year may also stand alone. */
function writtenDate(text: string): CareerDate | undefined {
  const words = text
    .replace(/(\d)\s*([月월])/g, '$1$2 ')
    .replace(/(\d)\s*[年년日일]/g, '$1 ')
    .split(/[\s,،、/-]+|\.(?=\d)|(?<=\d)\./)
    .filter((word) => word !== '');
  const [year, anotherYear] = words.filter(isYear);
  if (year === undefined || anotherYear !== undefined) return undefined;
  const others = words.filter((word) => word !== year);
  if (others.length === 0) return { year: Number(year) };
  const [day, anotherDay] = others.filter((word) => DAY.test(word));
  const withoutDay = anotherDay === undefined ? others.filter((word) => word !== day) : [];
  const month = monthNamed(others) ?? (day === undefined ? undefined : monthNamed(withoutDay));
  return month === undefined ? undefined : { year: Number(year), month };
}

function isYear(word: string): boolean {
  return /^[12]\d{3}$/.test(word);
}

function yearMonth(year: number, month: number | undefined): CareerDate {
  return month === undefined ? { year } : { year, month };
}
