import { type OmitUndefined, omitUndefined } from '../profile/omit-undefined.ts';
import type { CareerDate } from '../profile/profile.ts';
import { SPAN } from './field-names.ts';
import { type Fields, fieldsOf, isBlank, normalizedName, readFirst } from './fields.ts';
import { type DateReading, readDate } from './read-date.ts';
import { type DateRange, readRange } from './read-range.ts';
import { readText } from './read-text.ts';

/** Start and end of a position or school. */
export interface Span {
  readonly start?: CareerDate;
  readonly end?: CareerDate;
  readonly duration?: string;
  /** Whether it is said to be ongoing, or has a start that could be read and no end. */
  readonly isOpen: boolean;
}

/** A normalized name of a date, and that of a month beside it. */
type DateName = readonly [date: string, month: string];

/** Each name may also be followed by `year` and `month`: `date_from_year`, `date_from_month`. */
const dateNames = (names: readonly string[]): readonly DateName[] =>
  names.map(normalizedName).flatMap((name) => [
    [name, `${name}month`],
    [`${name}year`, `${name}month`],
  ]);
const STARTS = dateNames(SPAN.start);
const ENDS = dateNames(SPAN.end);

type Ends = Omit<DateRange, 'duration'>;

/**
 * Reads the span of a position or school from separate fields (`start_date`, `start_year` and
 * `start_month`, `end…`), from one field with both (`dates`, `date_range`…), or from a `duration`
 * that is actually a range. A duration is kept as text.
 */
export function readSpan(fields: Fields): Span {
  const text = readFirst(fields, SPAN.duration, readText);
  const inDuration = readRange(text);
  const duration = inDuration ? inDuration.duration : text;
  const ends = readSeparateEnds(fields);
  if (ends.start === undefined && ends.end === undefined) {
    const range = readFirst(fields, SPAN.range, readEnds) ?? inDuration;
    return span(range ?? {}, duration ?? range?.duration);
  }
  const range = readFirst(fields, SPAN.range, readBothEnds) ?? inDuration;
  return span({ ...range, ...omitUndefined(ends) }, duration);
}

function readSeparateEnds(fields: Fields): Ends {
  const start = readBest(fields, STARTS, fields.get('startmonth'));
  const end = readBest(fields, ENDS, fields.get('endmonth'));
  const startText = typeof start === 'object' && 'text' in start ? start.text : undefined;
  return (end === undefined ? readRange(startText) : undefined) ?? { start, end };
}

/** Reads a date from the first of several fields that isn't just text, or else from the first. */
function readBest(
  fields: Fields,
  names: readonly DateName[],
  month: unknown,
): DateReading | undefined {
  let text: DateReading | undefined;
  for (const [name, monthName] of names) {
    const value = fields.get(name);
    if (isBlank(value)) continue;
    const reading = readDate(value, fields.get(monthName) ?? month);
    if (typeof reading !== 'object' || !('text' in reading)) {
      if (reading !== undefined) return reading;
    } else text ??= reading;
  }
  return text;
}

/** Reads a field with both ends. A single date counts as both; other text counts as the start. */
function readEnds(value: unknown): DateRange | undefined {
  const both = readBothEnds(value);
  if (both) return both;
  const only = readDate(value);
  const isText = typeof only === 'object' && 'text' in only;
  return only && { start: only, end: isText ? undefined : only };
}

function readBothEnds(value: unknown): DateRange | undefined {
  const parts = fieldsOf(value);
  const ends = parts && readSeparateEnds(parts);
  if (ends && (ends.start !== undefined || ends.end !== undefined)) return ends;
  return readRange(readText(value));
}

function span({ start, end }: Ends, duration: string | undefined): OmitUndefined<Span> {
  const isOngoing = start !== undefined && start !== 'present' && 'year' in start;
  return omitUndefined({
    start: start === 'present' ? undefined : start,
    end: end === 'present' ? undefined : end,
    duration,
    isOpen: end === undefined ? isOngoing : end === 'present',
  });
}
