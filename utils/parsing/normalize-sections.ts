import { omitUndefined } from '../profile/omit-undefined.ts';
import type { ProfileSections, SectionEntry, SectionKind } from '../profile/section.ts';
import { sectionKinds } from '../profile/section.ts';
import { entryFields } from './entry-fields.ts';
import { ENTRY, SECTIONS, SPAN, type SectionNames } from './field-names.ts';
import { type Fields, fieldsOf, type Reader, readFirst } from './fields.ts';
import { readLines, readNamed } from './read-line.ts';
import { readLink } from './read-link.ts';
import { readList } from './read-list.ts';
import { readSpan, type Span } from './read-span.ts';
import { readProse, readText } from './read-text.ts';

const VOYAGER_WEBSITE = [
  ...['standard_website', 'custom_website'],
  'com.linkedin.voyager.identity.profile.StandardWebsite',
  'com.linkedin.voyager.identity.profile.CustomWebsite',
];

const NAMES_OF_ENDS = [...SPAN.end, ...SPAN.range];

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
  if (isText && kind === 'languages') return readList(readText(value)?.split(/[,;\n·•]/), titled);
  // nb. Elsewhere, a text of such a name is something else: `organization: "Acme"`.
  if (typeof value !== 'object' && !(isText && kind === 'websites')) return undefined;
  return readList(value, (entry) =>
    kind === 'websites' ? websiteOf(entry) : entryOf(SECTIONS[kind], kind, entry),
  );
}

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
  const by = readFirst(fields, [...names.by, 'by'], readNamed);
  const main = title ?? by;
  if (main === undefined) return undefined;
  const entry = omitUndefined({
    title: main,
    by: title === undefined || by === title ? undefined : by,
    detail: readFirst(fields, [...names.detail, 'detail'], readLines),
    ...datesOf(fields, kind),
    url: readFirst(fields, ENTRY.url, readLink),
    description: readFirst(fields, ENTRY.description, readProse),
  });
  return [entry.detail === entry.title ? omitUndefined({ ...entry, detail: undefined }) : entry];
}

/** What lasts has a start and an end; of what happens once, the date is the end. */
function datesOf(fields: Fields, kind: SectionKind): Partial<Pick<Span, 'start' | 'end'>> {
  const { start, end } = readSpan(fields);
  const isOnce = !readFirst(fields, NAMES_OF_ENDS, anything) || sameDate(start, end);
  const hasOneDate = isOnce && readFirst(fields, ENTRY.date, anything) !== undefined;
  const isIssued = kind === 'certifications' && start !== undefined;
  if (isIssued) return omitUndefined({ start, end: sameDate(start, end) ? undefined : end });
  return hasOneDate ? omitUndefined({ end: end ?? start }) : omitUndefined({ start, end });
}

const anything: Reader<true> = (value) =>
  (typeof value === 'object' && value !== null) || readText(value) !== undefined ? true : undefined;

const sameDate = (one: unknown, other: unknown) =>
  one !== undefined && JSON.stringify(one) === JSON.stringify(other);

/** A website is an address alone, or with a label. Without one, its host is the title. */
function websiteOf(value: unknown): readonly SectionEntry[] | undefined {
  const fields = entryFields(value, undefined);
  const url = (fields && readFirst(fields, ENTRY.url, readAddress)) ?? readAddress(value);
  if (url === undefined) return undefined;
  const label = fields && readFirst(fields, SECTIONS.websites.title, labelOf);
  return [{ title: label ?? new URL(url).hostname.replace(/^www\./, ''), url }];
}

/** Reads a label, also from Voyager's `type: {standardWebsite: {category}}`. */
const labelOf: Reader<string> = (value) => {
  const fields = entryFields(value, undefined);
  return (
    readNamed(value) ??
    (fields && readFirst(fields, VOYAGER_WEBSITE, (site) => readFirst(fieldsOf(site) ?? new Map(), SECTIONS.websites.title, readText)))
  );
};

/** Reads a URL, with or without a scheme. */
function readAddress(value: unknown): string | undefined {
  const text = readText(value) ?? '';
  return readLink(text) ?? (/^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text) ? readLink(`https://${text}`) : undefined);
}
