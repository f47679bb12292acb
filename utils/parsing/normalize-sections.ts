import { omitUndefined } from '../profile/omit-undefined.ts';
import type { ProfileSections, SectionEntry, SectionKind } from '../profile/section.ts';
import { happensOnce, sectionKinds } from '../profile/section.ts';
import { slugFromUrl } from '../profile/slug.ts';
import { entryFields } from './entry-fields.ts';
import { ENTRY, SECTIONS, type SectionNames } from './field-names.ts';
import { type Fields, fieldsOf, type Reader, readFirst } from './fields.ts';
import { readDate } from './read-date.ts';
import { readDescription } from './read-description.ts';
import { readLabel, readLines, readNamed } from './read-line.ts';
import { readLink } from './read-link.ts';
import { readByName, readList } from './read-list.ts';
import { readSpan, type Span } from './read-span.ts';
import { readText } from './read-text.ts';

const VOYAGER_WEBSITE = [
  ...['standard_website', 'custom_website'],
  'com.linkedin.voyager.identity.profile.StandardWebsite',
  'com.linkedin.voyager.identity.profile.CustomWebsite',
];

type ReadField = <T>(names: readonly string[], reader: Reader<T>) => T | undefined;

/** Reads all further sections. `read` reads the first of some fields wherever the profile has it. */
export function normalizeSections(read: ReadField): ProfileSections | undefined {
  const sections = sectionKinds.flatMap((kind) => {
    const entries = read(SECTIONS[kind].lists, (list) => normalizeSection(kind, list));
    return entries ? [[kind, entries] as const] : [];
  });
  return sections.length > 0 ? Object.fromEntries(sections) : undefined;
}

/** Reads the entries of one section; `undefined` if there are none. */
export function normalizeSection(
  kind: SectionKind,
  value: unknown,
): readonly SectionEntry[] | undefined {
  const isText = typeof value === 'string';
  if (kind === 'languages') {
    if (isText) return readList(readText(value)?.split(/[,;|\n·•]/), languageOf);
    return entriesIn(kind, value) ?? languagesByName(value);
  }
  // nb. Elsewhere, a text of such a name is something else: `organization: "Acme"`.
  if (typeof value !== 'object' && !(isText && kind === 'websites')) return undefined;
  // nb. One organization alone is the employer.
  if (kind === 'organizations' && isNamed(value)) return undefined;
  return entriesIn(kind, isText ? addressesIn(value) : value);
}

const entriesIn = (kind: SectionKind, list: unknown): readonly SectionEntry[] | undefined =>
  readList(list, (entry) => {
    if (kind === 'websites') return websiteOf(entry);
    if (kind === 'languages' && typeof entry === 'string') return languageOf(entry);
    return entryOf(SECTIONS[kind], kind, entry);
  });

function isNamed(value: unknown): boolean {
  const fields = fieldsOf(value);
  return (
    fields !== undefined && readFirst(fields, SECTIONS.organizations.title, readText) !== undefined
  );
}

/** Reads a language from a text: "German (Native)" or "German - Native". Not from the code of one. */
const languageOf: Reader<readonly SectionEntry[]> = (value) => {
  const text = readLabel(value) ?? '';
  const [, title = text, level, other] =
    /^([^(:]+?)\s*(?:\((.+)\)|(?:\s[-–—]|:)\s*(.+))$/.exec(text) ?? [];
  const detail = level ?? other;
  if (title === '' || /^[a-z]{2}(?:[-_][A-Z]{2})?$/.test(title)) return undefined;
  return [omitUndefined({ title, detail })];
};

/** Reads `{German: "Native"}`. */
const languagesByName: Reader<readonly SectionEntry[]> = (value) =>
  readByName(value, [...SECTIONS.languages.title, ...SECTIONS.languages.detail], (title, level) =>
    typeof level === 'object' && level !== null
      ? undefined
      : [omitUndefined({ title, detail: readDetail(level) })],
  );

function titled(value: unknown): readonly SectionEntry[] | undefined {
  const title = readNamed(value);
  return title === undefined ? undefined : [{ title }];
}

function entryOf(
  names: SectionNames,
  kind: SectionKind,
  value: unknown,
): readonly SectionEntry[] | undefined {
  const fields = entryFields(value, names.subtitle);
  if (!fields) return titled(value);
  const title = readFirst(fields, names.title, readNamed);
  const by = readFirst(fields, [...names.by, 'by'], readBy);
  const main = title ?? by;
  if (main === undefined) return undefined;
  const entry: SectionEntry = omitUndefined({
    title: main,
    by: title === undefined || by === title ? undefined : by,
    detail: readFirst(fields, [...names.detail, 'detail'], (value) => {
      const detail = readDetail(value);
      return detail === main ? undefined : detail;
    }),
    ...datesOf(fields, kind),
    url: readFirst(fields, ENTRY.url, readLink),
    description: readDescription(fields, ENTRY.description),
  });
  return [entry];
}

/** Reads who is behind an entry, without "Issued by" before the name. */
const readBy: Reader<string> = (value) =>
  (readNamed(value) ?? readLines(value))?.replace(/^(?:issued|published|awarded) by /i, '');

/** Reads a detail; of LinkedIn's constants, such as `NATIVE_OR_BILINGUAL`, the words. */
const readDetail: Reader<string> = (value) => {
  const detail = readLines(value);
  if (detail === undefined || !/^[A-Z]+(?:_[A-Z]+)+$/.test(detail)) return detail;
  return `${detail.charAt(0)}${detail.slice(1).replaceAll('_', ' ').toLowerCase()}`;
};

/** What lasts has a start and an end; of what happens once, the date is the end. A certification starts. */
function datesOf(fields: Fields, kind: SectionKind): Partial<Pick<Span, 'start' | 'end'>> {
  const span = readSpan(fields);
  const only = readFirst(fields, ENTRY.date, readDate);
  const date = only === 'present' ? undefined : only;
  const { start = span.end ? undefined : date, end } = span;
  if (happensOnce(kind)) return omitUndefined({ end: end ?? start });
  // nb. A single date is read as both.
  const isSingle = start !== undefined && JSON.stringify(start) === JSON.stringify(end);
  if (!isSingle) return omitUndefined({ start, end });
  return kind === 'certifications' ? { start } : { end: start };
}

/** A website is an address alone, or with a label. Without one, its host is the title. */
function websiteOf(value: unknown): readonly SectionEntry[] | undefined {
  const fields = entryFields(value, undefined);
  const url = (fields && readFirst(fields, ENTRY.url, readAddress)) ?? readAddress(value);
  // nb. The profile itself is among the accounts of a person.
  if (url === undefined || slugFromUrl(url) !== undefined) return undefined;
  const label = fields && readFirst(fields, SECTIONS.websites.title, labelOf);
  return [{ title: label ?? new URL(url).hostname.replace(/^www\./, ''), url }];
}

/** The addresses in a text, as in LinkedIn's export: `[PORTFOLIO:https://…,BLOG:https://…]`. */
const addressesIn = (text: string): readonly string[] =>
  (readText(text) ?? '')
    .split(/[,;\s[\]]+/)
    .map((part) => part.replace(/^[A-Z_]+:(?=https?:)/, ''));

/** Reads a label, also from Voyager's `type: {standardWebsite: {category}}`. */
const labelOf: Reader<string> = (value) => {
  const fields = entryFields(value, undefined);
  return (
    readNamed(value) ??
    (fields &&
      readFirst(fields, VOYAGER_WEBSITE, (site) =>
        readFirst(fieldsOf(site) ?? new Map(), SECTIONS.websites.title, readText),
      ))
  );
};

/** Reads a URL, with or without a scheme. */
function readAddress(value: unknown): string | undefined {
  const text = readText(value) ?? '';
  return (
    readLink(text) ??
    (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? readLink(`https://${text}`) : undefined)
  );
}
