import type { LibraryRecord } from '../profile/library-record.ts';
import type { ExportLabels } from './export-labels.ts';
import { type CareerEntry, type PersonSection, personText } from './person-text.ts';

/** One profile as plain text, for the clipboard. */
export function profileAsText(record: LibraryRecord, labels: ExportLabels): string {
  const { name, headline, facts, address, sections } = personText(record, labels);
  const lines = facts.map(({ label, text }) => `${label}: ${text}`);
  const blocks = [
    [name, headline ?? ''].filter((line) => line !== '').join('\n'),
    [...lines, `${labels.address}: ${address}`].join('\n'),
    ...sections.map((section) => `${section.label}\n${blockOf(section)}`),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function blockOf(section: PersonSection): string {
  if ('prose' in section) return section.prose.trim();
  if ('items' in section) return section.items.join(', ');
  return section.career.map(careerEntry).join('\n');
}

function careerEntry({ title, details, description }: CareerEntry): string {
  const first = [title, details].filter((part) => part !== '').join(' · ');
  return `- ${[first, description ?? ''].filter((part) => part !== '').join('\n')}`
    .replace(/\n/g, '\n  ')
    .trimEnd();
}
