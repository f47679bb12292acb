import type { Count } from '../profile/profile.ts';

/** Formats the number in full: "35,000,000", "500+". */
export function exactCount({ value, orMore }: Count, locale: string): string {
  return new Intl.NumberFormat(locale).format(value) + (orMore ? '+' : '');
}

/** Formats the number in short: "35M", "1.2K", "500+". */
export function shortCount({ value, orMore }: Count, locale: string): string {
  const format = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  return format.format(value) + (orMore ? '+' : '');
}
