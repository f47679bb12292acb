import type { LibraryRecord } from '../profile/library-record.ts';
import type { ExportLabels } from './export-labels.ts';
import { markdownInline, markdownProse } from './markdown-escape.ts';
import { type CareerEntry, type PersonSection, personText } from './person-text.ts';
import type { ExportWriter } from './writer.ts';

/** Markdown (CommonMark) with one first-level section a person. */
export function createMarkdownWriter(labels: ExportLabels): ExportWriter {
  let separator = '';
  return {
    head: () => '',
    add: (record) => {
      const section = `${separator}${profileAsMarkdown(record, labels)}`;
      separator = '\n';
      return section;
    },
    foot: () => '',
  };
}

/** One person's profile as Markdown, in which none of their texts takes effect as markup. */
export function profileAsMarkdown(record: LibraryRecord, labels: ExportLabels): string {
  const { name, headline, facts, address, sections } = personText(record, labels);
  const listed = facts.map(({ label, text }) => fact(label, markdownInline(text)));
  const blocks = [
    `# ${markdownInline(name)}`,
    markdownProse(headline ?? ''),
    // nb. an address of our own making, without a sign that could end the brackets.
    [...listed, fact(labels.address, `<${address}>`)].join('\n'),
    ...sections.flatMap((section) => [`## ${markdownInline(section.label)}`, blockOf(section)]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const fact = (label: string, text: string) => `- **${markdownInline(label)}:** ${text}`;

function blockOf(section: PersonSection): string {
  if ('prose' in section) return markdownProse(section.prose);
  if ('words' in section) return bullets(section.words.map(markdownInline));
  return bullets(section.career.map(careerEntry));
}

function careerEntry({ title, details, description = '' }: CareerEntry): string {
  const strong = title && `**${markdownInline(title)}**`;
  const first = [strong, markdownInline(details)].filter((part) => part !== '').join(' · ');
  return [first, markdownProse(description)].filter((part) => part !== '').join('\n\n');
}

/** A list; what goes on below an entry's first line is indented into it. */
function bullets(entries: readonly string[]): string {
  return entries.map((entry) => `- ${entry.replace(/\n(?=[^\n])/g, '\n  ')}`).join('\n');
}
