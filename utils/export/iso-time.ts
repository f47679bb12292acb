/** The farthest that JavaScript's dates go from 1970, in ms, either way. */
const FARTHEST = 8.64e15;
const DAY = 86_400_000;
/** Of the Gregorian calendar, which repeats itself so. */
const DAYS_OF_400_YEARS = 146_097;
/** From 1 March of year 0 to 1 January 1970. */
const DAYS_BEFORE_1970 = 719_468;

const ISO_TIME = /^([+-]\d{6}|\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?Z$/;

/**
 * A time in ms since the epoch as ECMAScript writes it in ISO 8601, UTC: `2026-11-23T12:04:00.000Z`;
 * years outside 0 to 9999 have a sign and six digits. A fraction of a ms is dropped, a time outside
 * of JavaScript's dates becomes the nearest inside, and what is no number the epoch.
 *
 * nb. written out by hand because this room has no `Date`; its years are counted from March, so that
 * the leap day is their last.
 */
export function isoTime(ms: number): string {
  const time = Math.trunc(Math.min(FARTHEST, Math.max(-FARTHEST, ms))) || 0;
  const days = Math.floor(time / DAY);
  const rest = time - days * DAY;
  const clock = [rest / 3_600_000, (rest / 60_000) % 60, (rest / 1000) % 60].map((part) =>
    digits(Math.floor(part), 2),
  );
  return `${isoDay(days)}T${clock.join(':')}.${digits(rest % 1000, 3)}Z`;
}

/** The ms since the epoch that such a text stands for; nothing where it is none, or no real date. */
export function readIsoTime(text: string): number | undefined {
  const [, years, ...rest] = ISO_TIME.exec(text) ?? [];
  if (years === undefined) return undefined;
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = rest.map(Number);
  const thousandths = Number((rest[5] ?? '').padEnd(3, '0'));
  const days = daysSince1970(Number(years), month, day);
  const time = days * DAY + ((hour * 60 + minute) * 60 + second) * 1000 + thousandths;
  if (Math.abs(time) > FARTHEST) return undefined;
  // A 30 February or a 25 o'clock would come out as another time, `-000000` as another year.
  return isoTime(time).slice(0, -5) === text.replace(/(?:\.\d+)?Z$/, '') ? time : undefined;
}

function isoDay(days: number): string {
  const shifted = days + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524);
  const yearOfEra = Math.floor((dayOfEra - leaps - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - daysBeforeYear(yearOfEra);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - daysBeforeMonth(monthFromMarch) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${isoYear(year)}-${digits(month, 2)}-${digits(day, 2)}`;
}

function daysSince1970(calendarYear: number, month: number, day: number): number {
  const year = month <= 2 ? calendarYear - 1 : calendarYear;
  const era = Math.floor(year / 400);
  const dayOfYear = daysBeforeMonth(month > 2 ? month - 3 : month + 9) + day - 1;
  const dayOfEra = daysBeforeYear(year - era * 400) + dayOfYear;
  return era * DAYS_OF_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
}

const daysBeforeYear = (yearOfEra: number) =>
  yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);

const daysBeforeMonth = (monthFromMarch: number) => Math.floor((153 * monthFromMarch + 2) / 5);

function isoYear(year: number): string {
  if (year >= 0 && year <= 9999) return digits(year, 4);
  return `${year < 0 ? '-' : '+'}${digits(Math.abs(year), 6)}`;
}

const digits = (number: number, least: number) => String(number).padStart(least, '0');
