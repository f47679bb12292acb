import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Position } from '../profile/profile.ts';
import { columnEntries } from './column-entries.ts';
import { entryFields } from './entry-fields.ts';
import {
  BY_TIME,
  COLUMNS,
  COMPANY_LINK,
  looksLikeEnd,
  POSITION,
  PRESENCE,
  SPAN,
} from './field-names.ts';
import { type Fields, fieldsOf, normalizedName, type Reader, readFirst } from './fields.ts';
import { readCompanyLink } from './read-company-link.ts';
import { readDate } from './read-date.ts';
import { readDescription } from './read-description.ts';
import { readFlag } from './read-flag.ts';
import { readLabel, readNamed } from './read-line.ts';
import { readList } from './read-list.ts';
import { readPlace } from './read-place.ts';
import { readRange } from './read-range.ts';
import { readSpan } from './read-span.ts';
import { readText } from './read-text.ts';

const STATUS = /^(?:(current|present|active|ongoing)|(past|former|previous|ended|inactive))$/i;
const NAMES_OF_GROUP = [...POSITION.company, 'name', 'title'];
const LINKS_OF_GROUP = [...COMPANY_LINK.beside, ...COMPANY_LINK.inside];
const NAMES_OF_DATES: ReadonlySet<string> = new Set(
  [...SPAN.start, ...SPAN.end, ...SPAN.range, ...SPAN.duration].map(normalizedName),
);
const FLAGS: ReadonlySet<string> = new Set(
  [...PRESENCE.current, ...PRESENCE.endIsPresent, ...PRESENCE.past].map(normalizedName),
);

/**
 * Reads the list of positions: entries, or `{current, past}` with a list each, which says of their
 * entries whether they are current.
 */
export const readPositions: Reader<readonly Position[]> = (value) => {
  const fields = fieldsOf(value);
  return (fields && positionsByTime(fields)) ?? readList(value, normalizePositions);
};

/** Reads the positions whose facts are fields of the person, such as `jobTitle` and `company`. */
export function positionsInColumns(person: Fields): readonly Position[] | undefined {
  const positions = columnEntries(person, COLUMNS.positions).flatMap(
    ({ facts, isCurrent }) => normalizePositions(facts, isCurrent) ?? [],
  );
  return positions.length > 0 ? positions : undefined;
}

/** Reads the positions of an object that has those of today and earlier ones apart. */
export function positionsByTime(fields: Fields): readonly Position[] | undefined {
  const listed = (names: readonly string[], isCurrent: boolean) =>
    readFirst(fields, names, (list) =>
      typeof list === 'object'
        ? readList(list, (entry) => normalizePositions(entry, isCurrent))
        : undefined,
    ) ?? [];
  const positions = [...listed(BY_TIME.current, true), ...listed(BY_TIME.past, false)];
  return positions.length > 0 ? positions : undefined;
}

/**
 * Returns the positions of one entry of the experience list: usually one, or several if the entry
 * is a company with `roles`. Returns `undefined` if the entry is empty. A string counts as the
 * title.
 *
 * Whether a position is current: as it says itself, or else the list it is in; otherwise, if it ends at
 * "Present"; otherwise, if its start could be read and nothing looks like an end. Without dates it isn't current.
 */
export function normalizePositions(
  entry: unknown,
  isCurrent?: boolean,
): readonly Position[] | undefined {
  const group = entryFields(entry, undefined);
  const roles = group && rolesOf(group, isCurrent);
  if (roles) return roles;
  const position = positionOf(entry, isCurrent, 'company');
  return Object.keys(position).length > 1 ? [position] : undefined;
}

function rolesOf(group: Fields, isCurrent: boolean | undefined): readonly Position[] | undefined {
  const roles =
    readFirst(group, POSITION.roles, (list) =>
      typeof list === 'object'
        ? readList(list, (role) => nonEmpty(positionOf(role, isCurrent, undefined)))
        : undefined,
    ) ??
    readFirst(group, POSITION.parts, (list) =>
      readList(list, (part) =>
        isTitled(part) ? nonEmpty(positionOf(part, isCurrent, undefined)) : undefined,
      ),
    );
  if (!roles) return undefined;
  const company = readFirst(group, NAMES_OF_GROUP, readNamed);
  const companyUrl = readFirst(group, LINKS_OF_GROUP, readCompanyLink);
  const location = readFirst(group, POSITION.place, readPlace);
  return roles.map((role) => ({ ...omitUndefined({ company, companyUrl, location }), ...role }));
}

const nonEmpty = (position: Position) =>
  Object.keys(position).length > 1 ? [position] : undefined;

function isTitled(part: unknown): boolean {
  const fields = fieldsOf(part);
  return fields !== undefined && readFirst(fields, POSITION.title, readText) !== undefined;
}

/** nb. The subtitle of a role in a group is no company: "Full-time · 1 yr". */
function positionOf(
  entry: unknown,
  isCurrent: boolean | undefined,
  subtitle: 'company' | undefined,
): Position {
  const fields = entryFields(entry, subtitle);
  if (!fields) return omitUndefined({ title: readLabel(entry), isCurrent: isCurrent ?? false });
  const { start, end, duration, isOpen } = readSpan(fields);
  const endIsPresent = readFirst(fields, PRESENCE.endIsPresent, readFlag);
  const title = readFirst(fields, POSITION.title, readNamed);
  const company = readFirst(fields, POSITION.company, readNamed);
  // nb. In JSON Resume the company is the `name` beside a `position`.
  const name = readFirst(fields, ['name'], readLabel);
  return omitUndefined({
    title: title ?? name,
    company: company ?? (title === undefined ? undefined : name),
    companyUrl: readFirst(fields, COMPANY_LINK.beside, readCompanyLink),
    location: readFirst(fields, POSITION.place, readPlace),
    start,
    end: endIsPresent ? undefined : end,
    isCurrent:
      currentByFlag(fields) ?? isCurrent ?? endIsPresent ?? (isOpen && !hasUnreadEnd(fields)),
    duration,
    description: readDescription(fields, POSITION.description),
  });
}

function currentByFlag(fields: Fields): boolean | undefined {
  const current = readFirst(fields, PRESENCE.current, readFlag);
  if (current !== undefined) return current;
  const past = readFirst(fields, PRESENCE.past, readFlag);
  return past === undefined ? readFirst(fields, PRESENCE.status, readStatus) : !past;
}

/** Reads whether a status such as "Former" is that of a current position. Others tell nothing. */
const readStatus: Reader<boolean> = (value) => {
  const [, current, past] = STATUS.exec(readText(value) ?? '') ?? [];
  return current === undefined && past === undefined ? undefined : current !== undefined;
};

/** Whether something besides what was read as dates looks like an end, and doesn't say "Present". */
function hasUnreadEnd(fields: Fields): boolean {
  const entries = [...fields].flatMap(([name, value]): [string, unknown][] => [
    [name, value],
    ...(NAMES_OF_DATES.has(name) ? (fieldsOf(value) ?? []) : []),
  ]);
  const isOver = entries.some(
    ([name, value]) => looksLikeEnd(name) && !FLAGS.has(name) && saysSomething(value),
  );
  return isOver && !entries.some(([, value]) => saysPresent(value));
}

function saysPresent(value: unknown): boolean {
  const isPresent = readDate(value) === 'present';
  return isPresent || (typeof value === 'string' && readRange(value)?.end === 'present');
}

/** Whether a value may be a date: not `null`, `""`, `0`, a flag, or an object of such values. */
function saysSomething(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) {
    return Object.values(value).some((part) => typeof part !== 'object' && saysSomething(part));
  }
  return typeof value !== 'boolean' && readText(value) !== undefined && Number(value) !== 0;
}
