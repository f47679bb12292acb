import type { LibraryRecord } from '../profile/library-record.ts';
import { joinNonEmpty } from './career-text.ts';
import type { ExportLabels } from './export-labels.ts';
import {
  type CareerEntry,
  type PersonSection,
  type PersonText,
  personText,
} from './person-text.ts';

/** One profile as plain text, for the clipboard. */
export function profileAsText(record: LibraryRecord, labels: ExportLabels): string {
  const text = personText(record, labels);
  return `${blocksOf(text, [text.name], labels).join('\n\n')}\n`;
}

/** The same without the name, for the notes of a contact: the user's own note comes first. */
export function contactNotes(record: LibraryRecord, labels: ExportLabels): string {
  const { annotation } = record;
  const text = personText({ ...record, annotation: { ...annotation, note: '' } }, labels);
  return joinNonEmpty([annotation.note.trim(), ...blocksOf(text, [], labels)], '\n\n');
}

function blocksOf(
  { headline, facts, address, sections }: PersonText,
  title: readonly string[],
  labels: ExportLabels,
): readonly string[] {
  const lines = facts.map(({ label, text }) => `${label}: ${text}`);
  return [
    joinNonEmpty([...title, headline], '\n'),
    [...lines, `${labels.address}: ${address}`].join('\n'),
    ...sections.map((section) => `${section.label}\n${blockOf(section)}`),
  ];
}

function blockOf(section: PersonSection): string {
  if ('prose' in section) return section.prose.trim();
  if ('items' in section) return section.items.join(', ');
  return section.career.map(careerEntry).join('\n');
}

/** nb. A bullet, not a hyphen, with which a formula may start in a CSV. */
function careerEntry({ title, details, description }: CareerEntry): string {
  const first = [title, details].filter((part) => part !== '').join(' · ');
  return `• ${[first, description ?? ''].filter((part) => part !== '').join('\n')}`
    .replace(/\n/g, '\n  ')
    .trimEnd();
}
