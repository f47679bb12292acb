import { type ExportFormat, fileKinds } from './export-formats.ts';

/** A day as the person's own calendar has it; `month` from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What an export of so many profiles is called, e.g. `calling-card-2026-11-23-1204-profiles.csv`. */
export function exportFileName(format: ExportFormat, count: number, at: CalendarDay): string {
  const day = [digits(at.year, 4), digits(at.month, 2), digits(at.day, 2)].join('-');
  const profiles = count === 1 ? 'profile' : 'profiles';
  return `calling-card-${day}-${count}-${profiles}.${fileKinds[format].ending}`;
}

const digits = (number: number, least: number) => String(number).padStart(least, '0');
