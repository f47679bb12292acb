/** The range of JavaScript's dates, in ms before and after 1970. */
const MAX_TIME = 8.64e15;

const ISO_TIME = /^((?:[+-]\d{6}|\d{4})-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?Z$/;

/**
 * A time in ms since the epoch as ISO 8601 in UTC, as ECMAScript writes it: `2026-11-23T12:04:00.000Z`;
 * years outside 0 to 9999 have a sign and six digits. Never throws: fractions of a ms are dropped,
 * times outside the range of JavaScript's dates are clamped to it, and `NaN` becomes the epoch.
 */
export function isoTime(ms: number): string {
  const time = Math.min(MAX_TIME, Math.max(-MAX_TIME, ms));
  return new Date(Number.isNaN(time) ? 0 : time).toISOString();
}

/** The same, if there is a time. */
export const optionalTime = (ms: number | undefined): string | undefined =>
  ms === undefined ? undefined : isoTime(ms);

/**
 * Reads such a text, in which the fraction of a second may be shorter or missing. Returns ms since
 * the epoch; `undefined` if it is in any other form or isn't a real date.
 */
export function readIsoTime(text: string): number | undefined {
  const [, seconds, fraction = ''] = ISO_TIME.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const canonical = `${seconds}.${fraction.padEnd(3, '0')}Z`;
  const time = new Date(canonical).getTime();
  // nb. `Date` may read 30 February as 2 March, and 24:00 as the next day.
  return isoTime(time) === canonical ? time : undefined;
}
