import type { Profile } from '../profile/profile.ts';
import { textKey } from '../profile/text-key.ts';
import { isIgnoredName, POSITION, SCHOOL, WRAPPER_NAMES } from './field-names.ts';
import { normalizedName } from './fields.ts';
import { lineEntry } from './line-entry.ts';
import { isEmployment, isInsight, isWorkplace, partsOf, tidyLines } from './noise.ts';
import { parsedJson } from './parse-json.ts';
import { readDate } from './read-date.ts';
import { isDeleted } from './read-list.ts';
import { readRange } from './read-range.ts';
import { readText } from './read-text.ts';

/** At most this many names are kept. */
export const MAX_UNREAD = 20;

const MAX_NAME_LENGTH = 100;
const MAX_DEPTH = 20;
const MAX_NODES = 50_000;
/** In UTF-16 units. A shorter text of an unknown name is a detail. */
const LONG_TEXT = 60;
/** Of a long text, the beginning is compared: it may have been cut. */
const KEY_LENGTH = 60;

const EMPLOYERS: ReadonlySet<string> = new Set(
  [...POSITION.company, ...SCHOOL.school, 'current_company'].map(normalizedName),
);
const WRAPPERS: ReadonlySet<string> = new Set(WRAPPER_NAMES.map(normalizedName));

/** What a part of an answer holds. */
interface Found {
  /** How many texts it has that may be facts. */
  readonly texts: number;
  readonly isAnyRead: boolean;
  /** The parts of it that weren't read. */
  readonly unread: readonly string[];
}

const NOTHING: Found = { texts: 0, isAnyRead: false, unread: [] };

/**
 * Returns the paths of the sections and the long texts of an answer of which nothing is in the profile,
 * such as `experience[].projects`. Compares contents, not names, so it tells what the rules
 * missed whatever they claim to know. Names that `isIgnoredName` accepts aren't told. At most `MAX_UNREAD`.
 */
export function unreadNames(answer: unknown, profile: Profile): readonly string[] | undefined {
  const read = keysOfProfile(profile);
  let nodes = 0;

  const find = (value: unknown, path: string, name: string, depth: number): Found => {
    if (depth === 0 || ++nodes > MAX_NODES) return NOTHING;
    if (isDeleted(value)) return NOTHING;
    if (typeof value === 'object' && value !== null) return findInside(value, path, name, depth);
    if (typeof value !== 'string') return NOTHING;
    const json = parsedJson(value);
    return json === undefined ? findText(value, path, read) : find(json, path, name, depth - 1);
  };

  const findInside = (value: object, path: string, name: string, depth: number): Found => {
    const isList = Array.isArray(value);
    const parts = Object.entries(value)
      .filter(([key]) => isList || !isIgnoredName(normalizedName(key)))
      .map(([key, content]) => {
        const inner = isList ? `${path}[]` : [path, key].filter(Boolean).join('.');
        return find(content, inner, isList ? name : normalizedName(key), depth - 1);
      });
    const texts = parts.reduce((sum, part) => sum + part.texts, 0);
    const isAnyRead = parts.some((part) => part.isAnyRead);
    // nb. What holds a profile is no section, and one text in an object is a detail.
    const isSection = path !== '' && (isList ? texts >= 1 : texts >= 2 && !WRAPPERS.has(name));
    // nb. What else a company or school has is no fact of the person.
    if (isAnyRead && EMPLOYERS.has(name) && !isList) return { texts, isAnyRead, unread: [] };
    if (isSection && !isAnyRead) return { texts, isAnyRead, unread: [path] };
    return { texts, isAnyRead, unread: firstOf(parts.flatMap(({ unread }) => unread)) };
  };

  const root = Array.isArray(answer) ? answer.find((entry) => typeof entry === 'object') : answer;
  const { unread } = find(root, '', 'result', MAX_DEPTH);
  const names = firstOf(unread.map((path) => readText(path.slice(0, MAX_NAME_LENGTH)) ?? '?'));
  return names.length > 0 ? names : undefined;
}

function findText(value: string, path: string, read: ReadonlySet<string>): Found {
  const text = readText(value) ?? '';
  if (!/\p{L}/u.test(text) || isNoFact(text)) return NOTHING;
  const isLong = text.length >= LONG_TEXT;
  const isAnyRead = keysOf(text, isLong).some((key) => read.has(key));
  return { texts: 1, isAnyRead, unread: isLong && !isAnyRead && /\s/.test(text) ? [path] : [] };
}

const firstOf = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].slice(0, MAX_UNREAD);

/** Dates, durations, addresses and marks: they are read into something else, or left out. */
function isNoFact(text: string): boolean {
  if (/^(?:urn:|https?:|data:)\S*$/.test(text) || /^(?:true|false|null)$/i.test(text)) return true;
  if (isInsight(text) || isEmployment(text) || isWorkplace(text) || tidyLines(text) === '')
    return true;
  const date = readDate(text);
  return date === 'present' || (typeof date === 'object' && 'year' in date) || !!readRange(text);
}

/** The keys of all texts of a profile. */
function keysOfProfile(profile: Profile): ReadonlySet<string> {
  const keys = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === 'string') for (const key of keysOf(value, false)) keys.add(key);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add);
  };
  add(profile);
  for (const { title, company } of profile.positions) add(`${title} at ${company}`);
  // nb. The name may have come in two parts.
  for (const word of profile.name?.split(/\s+/) ?? []) keys.add(textKey(word));
  return keys;
}

/** The keys of a text: the whole, and if it isn't compared as a whole only, its lines and parts. */
function keysOf(text: string, onlyWhole: boolean): readonly string[] {
  const clean = tidyLines(text).slice(0, 4 * KEY_LENGTH);
  const lines = text.slice(0, 100 * KEY_LENGTH).split('\n', 100);
  const parts = onlyWhole ? [lines.find((line) => line.trim() !== '') ?? ''] : lines;
  const pieces = onlyWhole
    ? []
    : partsOf(clean).flatMap((part) => [part, ...part.split(/[,;]\s*/)]);
  const facts = Object.values(lineEntry(clean, false) ?? {});
  return [clean, ...parts, ...pieces, ...facts]
    .map((part) => textKey(part).slice(0, KEY_LENGTH))
    .filter((key) => key !== '');
}
