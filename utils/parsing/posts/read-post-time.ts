import { asciiDigits } from '../ascii-digits.ts';
import { fieldsOf, readFirst } from '../fields.ts';
import { readText } from '../read-text.ts';
import { INSIDE_TIME } from './post-names.ts';

/** When something was posted: a time in ms since the epoch, or what the answer says, e.g. "3d". */
export type PostTime = { readonly at: number } | { readonly when: string };

/** LinkedIn began in May 2003. */
const FIRST = Date.UTC(2003, 4, 1);
const LAST = Date.UTC(2100, 0, 1);

/** In UTF-16 units. A longer text is a sentence. */
const MAX_LENGTH = 60;
const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,](\d{1,9}))?)? ?(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;
/** What LinkedIn puts between a post's age and what else it says of it, and what else that is. */
const AFTER_AGE = /\s*[•·|].*$/s;

/** Whether a post may be of this time, ms since the epoch. */
export const isPostTime = (time: number): boolean => time >= FIRST && time < LAST;

/**
 * Reads when something was posted, from a number of seconds, milliseconds or microseconds, a date in ISO 8601
 * (in UTC, unless it says otherwise), or an object that has one of these. Any other short text is kept as it is, but
 * a time is preferred to a text.
 */
export function readPostTime(value: unknown): PostTime | undefined {
  const fields = fieldsOf(value);
  if (!fields) return timeIn(value) ?? wordsIn(value);
  return readFirst(fields, INSIDE_TIME, timeIn) ?? readFirst(fields, INSIDE_TIME, wordsIn);
}

/** As `readPostTime`, but only a time. */
export function timeIn(value: unknown): { readonly at: number } | undefined {
  const fields = fieldsOf(value);
  if (fields) return readFirst(fields, INSIDE_TIME, plainTime);
  return plainTime(value);
}

function plainTime(value: unknown): { readonly at: number } | undefined {
  if (typeof value === 'number') return ofNumber(value);
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return undefined;
  const text = asciiDigits(value.trim());
  return /^\d{9,16}$/.test(text) ? ofNumber(Number(text)) : ofIso(text);
}

function ofNumber(value: number): { readonly at: number } | undefined {
  const at = [value, value * 1000, value / 1000].map(Math.round).find(isPostTime);
  return at === undefined ? undefined : { at };
}

/** nb. `Date` reads 31 February as a day of March. */
const isDay = (day: string) => {
  const time = Date.parse(`${day}T00:00:00.000Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
};

function ofIso(text: string): { readonly at: number } | undefined {
  const [, day, time = '00:00', fraction = '', zone = 'Z'] = ISO.exec(text) ?? [];
  if (day === undefined || !isDay(day)) return undefined;
  const offset = /^[+-]/.test(zone)
    ? zone.replace(/^(...):?(..)?$/, (_, h, m = '00') => `${h}:${m}`)
    : 'Z';
  const seconds = time.length === 5 ? `${time}:00` : time;
  const at = Date.parse(`${day}T${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}${offset}`);
  return isPostTime(at) ? { at } : undefined;
}

function wordsIn(value: unknown): { readonly when: string } | undefined {
  if (typeof value !== 'string') return undefined;
  const when = readText(value.slice(0, 2 * MAX_LENGTH).replace(AFTER_AGE, ''));
  // nb. A number that isn't a time says nothing.
  return when === undefined || when.length > MAX_LENGTH || /^\d+$/.test(when)
    ? undefined
    : { when };
}
