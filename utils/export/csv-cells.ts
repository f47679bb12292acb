import type { LibraryRecord } from '../profile/library-record.ts';
import type { Count, Position, School } from '../profile/profile.ts';
import { newestChange } from '../versions/profile-history.ts';
import { profileUrl } from '../profile/slug.ts';
import { summarize } from '../profile/summarize.ts';
import { countWords, joined, spanWords, studyWords } from './career-text.ts';
import type { CsvColumn } from './csv-columns.ts';
import type { ExportLabels } from './export-labels.ts';
import { isoTime } from './iso-time.ts';

/** A number is written bare, so that a spreadsheet can count with it. */
export type CsvCell = string | number;

/** What stands in a column for a person; nothing where there is nothing to tell. */
type Teller = (record: LibraryRecord, labels: ExportLabels) => CsvCell | undefined;

/** Times are ISO 8601 in UTC, which spreadsheets sort rightly whatever they take it for. */
export const csvTellers: Readonly<Record<CsvColumn, Teller>> = {
  name: ({ filed }) => summarize(filed).name,
  headline: ({ filed }) => filed.profile.headline,
  role: ({ filed }) => summarize(filed).role,
  company: ({ filed }) => summarize(filed).company,
  location: ({ filed }) => filed.profile.location,
  connections: ({ filed }) => countCell(filed.profile.connections),
  followers: ({ filed }) => countCell(filed.profile.followers),
  about: ({ filed }) => filed.profile.about,
  experience: ({ filed }, labels) =>
    listed(filed.profile.positions.map((position) => positionWords(position, labels))),
  education: ({ filed }, labels) =>
    listed(filed.profile.education.map((school) => schoolWords(school, labels))),
  skills: ({ filed }) => listed(filed.profile.skills),
  tags: ({ annotation }) => listed(annotation.tags),
  note: ({ annotation }) => annotation.note,
  starred: ({ annotation }, labels) => (annotation.starred ? labels.yes : undefined),
  // nb. never the answer's own link, which may lead anywhere.
  address: ({ slug }) => profileUrl(slug),
  slug: ({ slug }) => slug,
  fetched: ({ filed }) => isoTime(filed.fetchedAt),
  changed: (record) => {
    const change = newestChange(record);
    return change && isoTime(change.changedAt);
  },
  versions: ({ versions }) => versions.length + 1,
};

function positionWords(position: Position, labels: ExportLabels): string {
  return withSpan([position.title, position.company], spanWords(position, labels));
}

function schoolWords(school: School, labels: ExportLabels): string {
  return withSpan([studyWords(school), school.school], spanWords(school, labels));
}

function withSpan(parts: readonly (string | undefined)[], span: string): string {
  return joined([joined(parts, ', '), span && `(${span})`], ' ');
}

const countCell = (count: Count | undefined) =>
  count && (count.orMore ? countWords(count) : count.value);

const listed = (texts: readonly string[]) => joined(texts, '; ');
