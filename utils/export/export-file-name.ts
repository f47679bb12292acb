/** A day in the user's time zone; `month` from 1 to 12. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The file name for an export of `count` profiles, e.g. `calling-card-2026-11-23-1204-profiles.csv`. */
export function exportFileName(extension: string, count: number, date: CalendarDay): string {
  const profiles = count === 1 ? 'profile' : 'profiles';
  return `calling-card-${dayText(date)}-${count}-${profiles}.${extension}`;
}

/** The file name for an export of news, e.g. `calling-card-2026-11-23-news.csv`. */
export const newsFileName = (date: CalendarDay): string => `calling-card-${dayText(date)}-news.csv`;

/** The path in the downloads of a backup that nobody names, e.g. `Calling Card/calling-card-backup-2026-11-23.json`. */
export const backupPath = (date: CalendarDay): string =>
  `Calling Card/calling-card-backup-${dayText(date)}.json`;

const dayText = ({ year, month, day }: CalendarDay) =>
  [digits(year, 4), digits(month, 2), digits(day, 2)].join('-');

const digits = (number: number, length: number) => String(number).padStart(length, '0');
