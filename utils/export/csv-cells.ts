import { currentUrl } from '../profile/current-slug.ts';
import type { LibraryRecord } from '../profile/library-record.ts';
import type { Count, Position, School } from '../profile/profile.ts';
import { summarize } from '../profile/summarize.ts';
import { newestChange } from '../versions/profile-history.ts';
import { countText, joinNonEmpty, spanText, studyText } from './career-text.ts';
import type { CsvColumn } from './csv-columns.ts';
import type { ExportLabels } from './export-labels.ts';
import { isoTime } from './iso-time.ts';

/** Numbers are written without quotes, so that a spreadsheet can calculate with them. */
export type CsvCell = string | number;

/** Returns a record's cell for one column; `undefined` if the cell is empty. */
type CellReader = (record: LibraryRecord, labels: ExportLabels) => CsvCell | undefined;

/** Times are ISO 8601 in UTC: a spreadsheet sorts them correctly both as dates and as texts. */
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
    semicolonList(saved.profile.positions.map((position) => positionText(position, labels))),
  education: ({ saved }, labels) =>
    semicolonList(saved.profile.education.map((school) => schoolText(school, labels))),
  skills: ({ saved }) => semicolonList(saved.profile.skills),
  tags: ({ annotation }) => semicolonList(annotation.tags),
  note: ({ annotation }) => annotation.note,
  starred: ({ annotation }, labels) => (annotation.starred ? labels.yes : undefined),
  // nb. Not the link in the answer, which may lead anywhere.
  address: ({ saved }) => currentUrl(saved.profile),
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
  return joinNonEmpty([joinNonEmpty(parts, ', '), span && `(${span})`], ' ');
}

const countCell = (count: Count | undefined) =>
  count && (count.orMore ? countText(count) : count.value);

const semicolonList = (texts: readonly string[]) => joinNonEmpty(texts, '; ');
