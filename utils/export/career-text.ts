import { monthOf } from '../profile/month-index.ts';
import type { CareerDate, Count, Position, School } from '../profile/profile.ts';
import type { ExportLabels } from './export-labels.ts';

/** A number as LinkedIn shows it: `500+`. */
export const countText = ({ value, orMore }: Count) => `${value}${orMore ? '+' : ''}`;

/** When it was, e.g. `2020-03 – present`; empty where no date is known. */
export function spanText(
  { start, end, isCurrent }: Pick<School, 'start' | 'end'> & Partial<Pick<Position, 'isCurrent'>>,
  labels: ExportLabels,
): string {
  const from = start ? dateText(start) : '';
  const to = end ? dateText(end) : present(isCurrent, labels);
  return from === to ? from : joined([from, to], ' – ');
}

/** What was studied, e.g. `MSc, Mathematics`. */
export const studyText = ({ degree, field }: School) => joined([degree, field], ', ');

/** The parts that say anything, in one text. */
export function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator);
}

const present = (isCurrent: boolean | undefined, labels: ExportLabels) =>
  isCurrent ? labels.present : '';

/** Numbers in the order of ISO 8601, which read the same in every language. */
function dateText(date: CareerDate): string {
  if ('text' in date) return date.text;
  const month = monthOf(date);
  return month === undefined ? String(date.year) : `${date.year}-${String(month).padStart(2, '0')}`;
}
