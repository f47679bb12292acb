import type { CareerDate } from '../profile/profile.ts';
import { fieldsOf, readFirst } from './fields.ts';
import { readText } from './read-text.ts';

/** The value of a date field: a date, or `present` for "until today". */
export type DateReading = CareerDate | 'present';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const PRESENT =
  /^(?:(?:the )?present(?: day)?|now|current(?:ly)?|today|ongoing|(?:till |to )?date|heute|aujourd['’]hui|actualidad|presente|oggi|heden|至今|现在|現在)$/i;
const YEAR_FIRST = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.]\d{1,2}(?:[T ].*)?)?)?$/;
const MONTH_FIRST = /^(\d{1,2})[-/.](\d{4})$/;
const DAY = /^\d{1,2}(?:st|nd|rd|th)?$/i;

/**
 * Reads a date from a year, `"2020"`, `"2020-01"`, `"2020-01-15"`, `"01/2020"`, `"Jan 2020"`,
 * `"January 15, 2020"`, `{year, month}` or `"Present"`. `month` is a separate month field, if there
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

/** Reads a month from 1 to 12, or its English name or an abbreviation of three letters or more. */
function readMonth(value: unknown): number | undefined {
  const text = readText(value)?.toLowerCase().replace(/\.$/, '') ?? '';
  const month = /^[a-z]{3,}$/.test(text)
    ? MONTHS.findIndex((name) => name.startsWith(text)) + 1
    : Number(text);
  return Number.isInteger(month) && month >= 1 && month <= 12 ? month : undefined;
}

function plainDate(value: unknown, month?: unknown): DateReading | undefined {
  const text = typeof value === 'object' ? undefined : readText(value);
  if (text === undefined || /^0+$/.test(text)) return undefined;
  if (PRESENT.test(text)) return 'present';
  const [, year = '', monthAfter] = YEAR_FIRST.exec(text) ?? [];
  const [, monthBefore, yearAfter = ''] = MONTH_FIRST.exec(text) ?? [];
  return (
    numericDate(year, monthAfter ?? month) ??
    numericDate(yearAfter, monthBefore) ??
    writtenDate(text) ?? { text }
  );
}

/** Returns `undefined` if the month is over 12: the digits mean something else then. */
function numericDate(year: string, month: unknown): CareerDate | undefined {
  if (!isYear(year) || Number(month) > 12) return undefined;
  return yearMonth(Number(year), readMonth(month));
}

/** Reads one year, one month name and at most one day, in any order. */
function writtenDate(text: string): CareerDate | undefined {
  const words = text.split(/[\s,./-]+/).filter((word) => word !== '');
  const years = words.filter(isYear);
  const months = words.filter((word) => /^[a-z]/i.test(word));
  const days = words.filter((word) => DAY.test(word));
  const month = readMonth(months[0]);
  const isDate = years.length === 1 && months.length === 1 && days.length <= 1;
  if (!isDate || month === undefined || words.length !== 2 + days.length) return undefined;
  return yearMonth(Number(years[0]), month);
}

function isYear(word: string): boolean {
  return /^[12]\d{3}$/.test(word);
}

function yearMonth(year: number, month: number | undefined): CareerDate {
  return month === undefined ? { year } : { year, month };
}
