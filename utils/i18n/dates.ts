import { dateFormat, numberFormat, relativeTimeFormat } from './formatters.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const SPANS = [
  ['year', 365.25 * DAY],
  ['month', 30.44 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
] as const;

function largestSpan(length: number) {
  return SPANS.find(([, span]) => length >= span) ?? (['second', SECOND] as const);
}

/**
 * How far `then` lies from `now` (both ms): "3 hours ago", "in 5 minutes"; in a `narrow` style "3h
 * ago". Within a minute either way: "now".
 */
export function relativeTime(
  then: number,
  now: number,
  locale: string,
  style: 'long' | 'narrow' = 'long',
): string {
  const distance = Math.abs(then - now);
  if (distance < MINUTE) {
    return relativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second');
  }
  const [unit, span] = largestSpan(distance);
  // nb. not `numeric: 'auto'`: it calls what lies 8 days back "last week", and 47 hours "yesterday".
  return relativeTimeFormat(locale, { style }).format(
    Math.sign(then - now) * Math.floor(distance / span),
    unit,
  );
}

/** A length of time in ms by its largest unit: "12 sec", "4 min", "2 hr". */
export function elapsedTime(length: number, locale: string): string {
  const [unit, span] = largestSpan(Math.max(0, length));
  const count = Math.floor(Math.max(0, length) / span);
  return numberFormat(locale, { style: 'unit', unit }).format(count);
}

/** Date and time to the minute in the person's time zone. */
export function exactTime(time: number, locale: string): string {
  return dateFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(time);
}

/** Date and time to the second in the person's time zone. */
export function exactSecond(time: number, locale: string): string {
  return dateFormat(locale, { dateStyle: 'short', timeStyle: 'medium' }).format(time);
}

/** The time of day, with the day before it when that is not within the next 12 hours. */
export function clockTime(time: number, now: number, locale: string): string {
  const day = time - now < 12 * HOUR ? {} : ({ weekday: 'short' } as const);
  const clock = { hour: 'numeric', minute: '2-digit', ...day } as const;
  return dateFormat(locale, clock).format(time);
}

/** For the `datetime` attribute of `<time>`: UTC, to the second. */
export function machineTime(time: number): string {
  const format = dateFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'UTC',
  });
  return `${format.format(time)}Z`;
}

/** The year and month (1 to 12) of `now` in the person's time zone. */
export function yearAndMonth(now: number): { year: number; month: number } {
  const format = dateFormat('en-u-ca-gregory', { year: 'numeric', month: 'numeric' });
  const parts = format.formatToParts(now);
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: read('year'), month: read('month') };
}
