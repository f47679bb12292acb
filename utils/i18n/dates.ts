import { dateFormat, numberFormat, relativeTimeFormat } from './formatters.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS = [
  ['year', 365.25 * DAY],
  ['month', 30.44 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
] as const;

function largestUnit(duration: number) {
  return UNITS.find(([, unitMs]) => duration >= unitMs) ?? (['second', SECOND] as const);
}

/**
 * Formats the distance between `then` and `now` (both in ms): "2 min ago", "in 3 hr". Returns "now" for
 * less than a minute.
 */
export function relativeTime(then: number, now: number, locale: string): string {
  const distance = Math.abs(then - now);
  if (distance < MINUTE) {
    return relativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
  }
  const [unit, unitMs] = largestUnit(distance);
  // nb. Not `numeric: 'auto'`: it says "last week" for 8 days and "yesterday" for 47 hours.
  const count = Math.sign(then - now) * Math.floor(distance / unitMs);
  // nb. Without the periods of abbreviations, as in `elapsedTime`.
  return relativeTimeFormat(locale, { style: 'short' }).format(count, unit).replace('.', '');
}

/** Formats a duration in ms in its largest unit: "12 sec", "4 min", "2 hr". */
export function elapsedTime(duration: number, locale: string): string {
  const [unit, unitMs] = largestUnit(Math.max(0, duration));
  const count = Math.floor(Math.max(0, duration) / unitMs);
  return numberFormat(locale, { style: 'unit', unit }).format(count);
}

/** Formats date and time to the minute, in the user's time zone. */
export function exactTime(time: number, locale: string): string {
  return dateFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(time);
}

/** Formats a day, given as its start in UTC. */
export function utcDay(time: number, locale: string): string {
  return dateFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}

/** Formats the day of a time, in the user's time zone. */
export function localDay(time: number, locale: string): string {
  return dateFormat(locale, { dateStyle: 'medium' }).format(time);
}

/** Formats a day in the user's time zone, with the year if it isn't that of `now`: "3 May". */
export function dayText(time: number, now: number, locale: string): string {
  const isThisYear = yearAndMonth(time).year === yearAndMonth(now).year;
  return dateFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(time);
}

/** Formats date and time to the second, in the user's time zone. */
export function exactSecond(time: number, locale: string): string {
  return dateFormat(locale, { dateStyle: 'short', timeStyle: 'medium' }).format(time);
}

/** Formats the time of day, with the weekday if it is more than 12 hours after `now`. */
export function clockTime(time: number, now: number, locale: string): string {
  const weekday = time - now < 12 * HOUR ? {} : ({ weekday: 'short' } as const);
  const options = { hour: 'numeric', minute: '2-digit', ...weekday } as const;
  return dateFormat(locale, options).format(time);
}

/** Formats a time for the `datetime` attribute of `<time>`: UTC, to the second. */
export function machineTime(time: number): string {
  const format = dateFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'UTC',
  });
  return `${format.format(time)}Z`;
}

/** Returns the year and month (1 to 12) of `now` in the user's time zone. */
export function yearAndMonth(now: number): { year: number; month: number } {
  const format = dateFormat('en-u-ca-gregory', { year: 'numeric', month: 'numeric' });
  const parts = format.formatToParts(now);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month') };
}
