import type { Annotation } from '../profile/annotation.ts';
import { monthOf } from '../profile/month-index.ts';
import type { CareerDate, Count, Position, School } from '../profile/profile.ts';
import type { ExportLabels } from './export-labels.ts';

/** A count as LinkedIn shows it, e.g. `500+`. */
export const countText = ({ value, orMore }: Count) => `${value}${orMore ? '+' : ''}`;

/** The time span, e.g. `2020-03 – present`; empty if no date is known. */
export function spanText(
  { start, end, isCurrent }: Pick<School, 'start' | 'end'> & Partial<Pick<Position, 'isCurrent'>>,
  labels: ExportLabels,
): string {
  const from = start ? dateText(start) : '';
  const to = end ? dateText(end) : present(isCurrent, labels);
  return from === to ? from : joinNonEmpty([from, to], ' – ');
}

/** Degree and field, e.g. `MSc, Mathematics`. */
export const studyText = ({ degree, field }: School) => joinNonEmpty([degree, field], ', ');

/** Joins the parts that aren't empty. */
export function joinNonEmpty(parts: readonly (string | undefined)[], separator: string): string {
  let joined = '';
  for (const part of parts) {
    if (part) joined += joined === '' ? part : separator + part;
  }
  return joined;
}

const present = (isCurrent: boolean | undefined, labels: ExportLabels) =>
  isCurrent ? labels.present : '';

/** ISO 8601 order, which reads the same in every language: `2020` or `2020-03`. */
function dateText(date: CareerDate): string {
  if ('text' in date) return date.text;
  const month = monthOf(date);
  return month === undefined ? String(date.year) : `${date.year}-${String(month).padStart(2, '0')}`;
}

/** The user's data, one text per field. */
export const dataLines = ({ data = [] }: Annotation): readonly string[] =>
  data.map(({ name, value }) => `${name}: ${value}`);
