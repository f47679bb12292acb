import type { LibraryRecord } from '../profile/library-record.ts';
import type { ExportLabels } from './export-labels.ts';
import type { ExportWriter } from './export-writer.ts';
import { markdownInline, markdownProse } from './markdown-escape.ts';
import { type CareerEntry, type PersonSection, personText } from './person-text.ts';
import { postsSection } from './posts-text.ts';

/** Markdown (CommonMark) with one first-level section per person. */
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

/** One profile as Markdown. No text of the profile is interpreted as markup. */
export function profileAsMarkdown(record: LibraryRecord, labels: ExportLabels): string {
  const { name, headline, facts, address, sections } = personText(record, labels);
  const items = facts.map(({ label, text }) => factItem(label, markdownInline(text)));
  const blocks = [
    `# ${markdownInline(name)}`,
    markdownProse(headline ?? ''),
    // nb. We build this address from the slug: it has no character that could end the brackets.
    [...items, factItem(labels.address, `<${address}>`)].join('\n'),
    ...[...sections, ...postsSection(record.posts?.posts, labels)].flatMap((section) => [
      `## ${markdownInline(section.label)}`,
      blockOf(section),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const factItem = (label: string, text: string) => `- **${markdownInline(label)}:** ${text}`;

function blockOf(section: PersonSection): string {
  if ('prose' in section) return markdownProse(section.prose);
  if ('items' in section) return bullets(section.items.map(markdownInline));
  return bullets(section.career.map(careerEntry));
}

function careerEntry({ title, details, description = '' }: CareerEntry): string {
  const strong = title && `**${markdownInline(title)}**`;
  const first = [strong, markdownInline(details)].filter((part) => part !== '').join(' · ');
  return [first, markdownProse(description)].filter((part) => part !== '').join('\n\n');
}

/** A bulleted list. The further lines of an entry are indented, so that they belong to it. */
function bullets(entries: readonly string[]): string {
  return entries.map((entry) => `- ${entry.replace(/\n(?=[^\n])/g, '\n  ')}`).join('\n');
}
