import { currentUrl } from '../profile/current-slug.ts';
import { fetchTime } from '../profile/fetch-time.ts';
import type { Count, Position, Profile, School } from '../profile/profile.ts';
import { type SectionEntry, type SectionKind, sectionKinds } from '../profile/section.ts';
import { currentPositions, displayName } from '../profile/summarize.ts';
import { newestChange } from '../versions/profile-history.ts';
import { countText, dataLines, joinNonEmpty, spanText, studyText } from './career-text.ts';
import type { CsvColumn } from './csv-columns.ts';
import type { CellReader } from './csv-table.ts';
import type { ExportLabels } from './export-labels.ts';
import { isoTime, optionalTime } from './iso-time.ts';
import { nameParts } from './name-parts.ts';

/** nb. Several columns need them, and they take longer than the rest of a row. */
const mainPositionOf = rememberLast((profile: Profile) => currentPositions(profile)[0]);
const namePartsOf = rememberLast((profile: Profile) => nameParts(displayName(profile)));

/** Times are ISO 8601 in UTC: a spreadsheet sorts them correctly both as dates and as texts. */
export const csvCells: Readonly<Record<CsvColumn, CellReader>> = {
  name: ({ saved }) => displayName(saved.profile),
  'first-name': ({ saved }) => namePartsOf(saved.profile).given,
  'last-name': ({ saved }) => namePartsOf(saved.profile).family,
  headline: ({ saved }) => saved.profile.headline,
  role: ({ saved }) => mainPositionOf(saved.profile)?.title,
  company: ({ saved }) => mainPositionOf(saved.profile)?.company,
  location: ({ saved }) => saved.profile.location,
  connections: ({ saved }) => countCell(saved.profile.connections),
  followers: ({ saved }) => countCell(saved.profile.followers),
  about: ({ saved }) => saved.profile.about,
  experience: ({ saved }, labels) =>
    semicolonList(saved.profile.positions.map((position) => positionText(position, labels))),
  education: ({ saved }, labels) =>
    semicolonList(saved.profile.education.map((school) => schoolText(school, labels))),
  skills: ({ saved }) => semicolonList(saved.profile.skills),
  ...(Object.fromEntries(sectionKinds.map((kind) => [kind, sectionCell(kind)])) as Record<
    SectionKind,
    CellReader
  >),
  picture: ({ saved }) => saved.profile.pictureUrl,
  unread: ({ saved }) => semicolonList(saved.profile.unread ?? []),
  tags: ({ annotation }) => semicolonList(annotation.tags),
  lists: ({ lists = [] }) => semicolonList(lists),
  note: ({ annotation }) => annotation.note,
  data: ({ annotation }) => joinNonEmpty(dataLines(annotation), '\n'),
  starred: ({ annotation }, labels) => (annotation.starred ? labels.yes : undefined),
  // nb. Not the link in the answer, which may lead anywhere.
  address: ({ saved }) => currentUrl(saved.profile),
  slug: ({ slug }) => slug,
  fetched: ({ saved }) => optionalTime(fetchTime(saved)),
  changed: (record) => {
    const change = newestChange(record);
    return change && isoTime(change.changedAt);
  },
  versions: ({ saved, versions }) => versions.length + (saved.listed ? 0 : 1),
};

function positionText(position: Position, labels: ExportLabels): string {
  return withSpan([position.title, position.company], spanText(position, labels));
}

function schoolText(school: School, labels: ExportLabels): string {
  return withSpan([studyText(school), school.school], spanText(school, labels));
}

function sectionCell(kind: SectionKind): CellReader {
  return ({ saved }, labels) => {
    const entries = saved.profile.sections?.[kind] ?? [];
    return semicolonList(entries.map((entry) => sectionText(entry, labels)));
  };
}

function sectionText(entry: SectionEntry, labels: ExportLabels): string {
  const { title, by, detail, url } = entry;
  return withSpan([title, by, detail, url], spanText(entry, labels));
}

function withSpan(parts: readonly (string | undefined)[], span: string): string {
  return joinNonEmpty([joinNonEmpty(parts, ', '), span && `(${span})`], ' ');
}

const countCell = (count: Count | undefined) =>
  count && (count.orMore ? countText(count) : count.value);

const semicolonList = (texts: readonly string[]) => joinNonEmpty(texts, '; ');

/** Returns a function that reads again only for another key. nb. For each row, a `WeakMap` takes longer than most cells. */
function rememberLast<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: read(key) };
    return last.value;
  };
}
