import type { LibraryRecord } from '../profile/library-record.ts';
import type { Count, Position, School } from '../profile/profile.ts';
import { profileUrl } from '../profile/slug.ts';
import { summarize } from '../profile/summarize.ts';
import { newestChange } from '../versions/profile-history.ts';
import { countText, joined, spanText, studyText } from './career-text.ts';
import type { CsvColumn } from './csv-columns.ts';
import type { ExportLabels } from './export-labels.ts';
import { isoTime } from './iso-time.ts';

/** A number is written bare, so that a spreadsheet can count with it. */
export type CsvCell = string | number;

/** What stands in a column for a person; nothing where there is nothing to tell. */
type CellReader = (record: LibraryRecord, labels: ExportLabels) => CsvCell | undefined;

/** Times are ISO 8601 in UTC, which spreadsheets sort rightly whatever they take it for. */
export const csvCells: Readonly<Record<CsvColumn, CellReader>> = {
  name: ({ saved }) => summarize(saved).name,
  headline: ({ saved }) => saved.profile.headline,
  role: ({ saved }) => summarize(saved).role,
  company: ({ saved }) => summarize(saved).company,
  location: ({ saved }) => saved.profile.location,
  connections: ({ saved }) => countCell(saved.profile.connections),
  followers: ({ saved }) => countCell(saved.profile.followers),
  about: ({ saved }) => saved.profile.about,
  experience: ({ saved }, labels) =>
    listed(saved.profile.positions.map((position) => positionText(position, labels))),
  education: ({ saved }, labels) =>
    listed(saved.profile.education.map((school) => schoolText(school, labels))),
  skills: ({ saved }) => listed(saved.profile.skills),
  tags: ({ annotation }) => listed(annotation.tags),
  note: ({ annotation }) => annotation.note,
  starred: ({ annotation }, labels) => (annotation.starred ? labels.yes : undefined),
  // nb. never the answer's own link, which may lead anywhere.
  address: ({ slug }) => profileUrl(slug),
  slug: ({ slug }) => slug,
  fetched: ({ saved }) => isoTime(saved.fetchedAt),
  changed: (record) => {
    const change = newestChange(record);
    return change && isoTime(change.changedAt);
  },
  versions: ({ versions }) => versions.length + 1,
};

function positionText(position: Position, labels: ExportLabels): string {
  return withSpan([position.title, position.company], spanText(position, labels));
}

function schoolText(school: School, labels: ExportLabels): string {
  return withSpan([studyText(school), school.school], spanText(school, labels));
}

function withSpan(parts: readonly (string | undefined)[], span: string): string {
  return joined([joined(parts, ', '), span && `(${span})`], ' ');
}

const countCell = (count: Count | undefined) =>
  count && (count.orMore ? countText(count) : count.value);

const listed = (texts: readonly string[]) => joined(texts, '; ');
