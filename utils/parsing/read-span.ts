import { type OmitUndefined, omitUndefined } from '../profile/omit-undefined.ts';
import type { CareerDate } from '../profile/profile.ts';
import { type Fields, fieldsOf, readFirst } from './fields.ts';
import { type DateReading, readDate } from './read-date.ts';
import { readRange } from './read-range.ts';
import { readText } from './read-text.ts';

/** From when to when. `isOpen`: it is said to go on, or has a start that was read and no end. */
export interface Span {
  readonly start?: CareerDate;
  readonly end?: CareerDate;
  readonly duration?: string;
  readonly isOpen: boolean;
}

const START = ['start', 'start_date', 'starts_at', 'started_on', 'from', 'start_year'];
const END = [
  ...['end', 'end_date', 'ends_at', 'ended_on', 'to', 'until', 'end_year'],
  ...['graduation_year', 'graduation_date'],
];
const RANGE = [
  'dates',
  'date_range',
  'period',
  'time_period',
  'dates_employed',
  'years',
  'date',
  'year',
];
const DURATION = ['duration', 'duration_text', 'tenure'];

type Ends = { readonly start?: DateReading | undefined; readonly end?: DateReading | undefined };

/**
 * The span of a position or school, from separate fields (`start_date`, `start_year` and
 * `start_month`, `end…`), a field with both (`dates`, `date_range`…), or a `duration` that is really
 * a range. A duration is kept in the answer's words.
 */
export function readSpan(fields: Fields): Span {
  const duration = readFirst(fields, DURATION, readText);
  const given = endsGiven(fields);
  if (given.start !== undefined || given.end !== undefined) return span(given, duration);
  const range = readFirst(fields, RANGE, readEnds);
  if (range) return span(range, duration ?? range.duration);
  const inDuration = readRange(duration);
  return inDuration ? span(inDuration, inDuration.duration) : span({}, duration);
}

function endsGiven(fields: Fields): Ends {
  const start = readClearest(fields, START, fields.get('startmonth'));
  const end = readClearest(fields, END, fields.get('endmonth'));
  const wording = typeof start === 'object' && 'text' in start ? start.text : undefined;
  return (end === undefined ? readRange(wording) : undefined) ?? { start, end };
}

/** Of several spellings of one date, the first that is more than wording. */
function readClearest(
  fields: Fields,
  names: readonly string[],
  month: unknown,
): DateReading | undefined {
  const clear = readFirst(fields, names, (value) => {
    const reading = readDate(value, month);
    return typeof reading === 'object' && 'text' in reading ? undefined : reading;
  });
  return clear ?? readFirst(fields, names, (value) => readDate(value, month));
}

/** A field that tells both ends; one date alone is both, other wording stands as the start. */
function readEnds(value: unknown): (Ends & { readonly duration?: string | undefined }) | undefined {
  const parts = fieldsOf(value);
  const ends = parts && endsGiven(parts);
  if (ends && (ends.start !== undefined || ends.end !== undefined)) return ends;
  const range = readRange(readText(value));
  if (range) return range;
  const only = readDate(value);
  const isWording = typeof only === 'object' && 'text' in only;
  return only && { start: only, end: isWording ? undefined : only };
}

function span({ start, end }: Ends, duration: string | undefined): OmitUndefined<Span> {
  const goesOn = start !== undefined && start !== 'present' && 'year' in start;
  return omitUndefined({
    start: start === 'present' ? undefined : start,
    end: end === 'present' ? undefined : end,
    duration,
    isOpen: end === undefined ? goesOn : end === 'present',
  });
}
