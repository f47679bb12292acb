import { type OmitUndefined, omitUndefined } from '../profile/omit-undefined.ts';
import type { CareerDate } from '../profile/profile.ts';
import { SPAN } from './field-names.ts';
import { type Fields, fieldsOf, readFirst } from './fields.ts';
import { type DateReading, readDate } from './read-date.ts';
import { readRange } from './read-range.ts';
import { readText } from './read-text.ts';

/** Start and end of a position or school. */
export interface Span {
  readonly start?: CareerDate;
  readonly end?: CareerDate;
  readonly duration?: string;
  /** Whether it is said to be ongoing, or has a start that could be read and no end. */
  readonly isOpen: boolean;
}

type Ends = { readonly start?: DateReading | undefined; readonly end?: DateReading | undefined };

/**
 * Reads the span of a position or school from separate fields (`start_date`, `start_year` and
 * `start_month`, `end…`), from one field with both (`dates`, `date_range`…), or from a `duration`
 * that is actually a range. A duration is kept as text.
 */
export function readSpan(fields: Fields): Span {
  const duration = readFirst(fields, SPAN.duration, readText);
  const ends = readSeparateEnds(fields);
  if (ends.start !== undefined || ends.end !== undefined) return span(ends, duration);
  const range = readFirst(fields, SPAN.range, readEnds);
  if (range) return span(range, duration ?? range.duration);
  const inDuration = readRange(duration);
  return inDuration ? span(inDuration, inDuration.duration) : span({}, duration);
}

function readSeparateEnds(fields: Fields): Ends {
  const start = readBest(fields, SPAN.start, fields.get('startmonth'));
  const end = readBest(fields, SPAN.end, fields.get('endmonth'));
  const startText = typeof start === 'object' && 'text' in start ? start.text : undefined;
  return (end === undefined ? readRange(startText) : undefined) ?? { start, end };
}

/** Reads a date from the first of several fields that isn't just text, or else from the first. */
function readBest(
  fields: Fields,
  names: readonly string[],
  month: unknown,
): DateReading | undefined {
  const date = readFirst(fields, names, (value) => {
    const reading = readDate(value, month);
    return typeof reading === 'object' && 'text' in reading ? undefined : reading;
  });
  return date ?? readFirst(fields, names, (value) => readDate(value, month));
}

/** Reads a field with both ends. A single date counts as both; other text counts as the start. */
function readEnds(value: unknown): (Ends & { readonly duration?: string | undefined }) | undefined {
  const parts = fieldsOf(value);
  const ends = parts && readSeparateEnds(parts);
  if (ends && (ends.start !== undefined || ends.end !== undefined)) return ends;
  const range = readRange(readText(value));
  if (range) return range;
  const only = readDate(value);
  const isText = typeof only === 'object' && 'text' in only;
  return only && { start: only, end: isText ? undefined : only };
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
