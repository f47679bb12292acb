/** A day in the user's time zone; `month` from 1 to 12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The file name for an export of `count` profiles, e.g. `calling-card-2026-11-23-1204-profiles.csv`. */
export function exportFileName(extension: string, count: number, date: CalendarDay): string {
  const day = [digits(date.year, 4), digits(date.month, 2), digits(date.day, 2)].join('-');
  const profiles = count === 1 ? 'profile' : 'profiles';
  return `calling-card-${day}-${count}-${profiles}.${extension}`;
}

const digits = (number: number, length: number) => String(number).padStart(length, '0');
