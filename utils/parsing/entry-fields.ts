import {
  CARD_LINES,
  CARD_SUBTITLE,
  ENTRY,
  ENTRY_PREFIX,
  ENTRY_WRAPPER,
  SPAN,
} from './field-names.ts';
import { type Fields, fieldsOf, isBlank, normalizedName } from './fields.ts';
import { lineEntry } from './line-entry.ts';
import { isDuration, isEmployment, isWorkplace, partsOf, tidyLines } from './noise.ts';
import { readDate } from './read-date.ts';
import { readRange } from './read-range.ts';
import { readText } from './read-text.ts';

/**
 * The names that a card's subtitle stands for; `undefined` if it says nothing, as that of a company with
 * several roles ("Full-time · 1 yr").
 */
export type Subtitle = 'company' | 'degree' | 'by' | 'detail' | undefined;

const MAX_WRAPPERS = 3;
const DATES = [...SPAN.range, ...ENTRY.date].map(normalizedName);
/** "Issued May 2019 · Expires May 2022" is two dates, wherever it stands. */
const ONE_DATE = /^(?:issued|published|awarded|filed|expires) /i;
const ISSUED_BY = /^(?:issued|published|awarded) by (.+)$/i;
const ISSUED = /^(?:issued|published|awarded|filed) (.+)$/i;
const EXPIRES = /^(?:expires|expired|valid until) (.+)$/i;
/** What a link after a date says. */
const LINK_AFTER = /\s+(?:see|show) credential$/i;
const BEFORE_EXPIRES = /(?<=\d{4}) (?=expires )/i;
const VALUE = /^(?:score|credential id|cause|number)[: ]+(.+)$/i;

/**
 * Returns the fields of an entry of a list, prepared for reading: with those of what it is wrapped in,
 * with short texts freed of labels above them, under names without `job` or `position` before
 * them, too, and with what the lines of a card say (`subtitle`, `caption`, `metadata`) under the names of these
 * facts. What the answer names itself comes first. A position or school may also be a text with dates.
 */
export function entryFields(value: unknown, subtitle: Subtitle): Fields | undefined {
  const isSchool = subtitle === 'degree';
  const own =
    fieldsOf(value) ??
    (isSchool || subtitle === 'company' ? fieldsOf(lineEntry(value, isSchool)) : undefined);
  if (!own) return undefined;
  const fields = new Map<string, unknown>();
  addUnwrapped(fields, own, MAX_WRAPPERS);
  for (const [name, content] of [...fields]) {
    if (typeof content === 'string') fields.set(name, tidyLines(content));
    addIfBlank(fields, name.replace(ENTRY_PREFIX, ''), content);
  }
  for (const [name, content] of cardFacts(fields, subtitle)) addIfBlank(fields, name, content);
  return fields;
}

function addUnwrapped(fields: Map<string, unknown>, from: Fields, depth: number): void {
  for (const [name, content] of from) addIfBlank(fields, name, content);
  for (const [name, content] of from) {
    const inner = depth > 0 && ENTRY_WRAPPER.test(name) ? fieldsOf(content) : undefined;
    if (inner) addUnwrapped(fields, inner, depth - 1);
  }
}

function addIfBlank(fields: Map<string, unknown>, name: string, content: unknown): void {
  if (name !== '' && isBlank(fields.get(name))) fields.set(name, content);
}

type Add = (name: string, text: string | undefined) => void;

function cardFacts(fields: Map<string, unknown>, subtitle: Subtitle): Map<string, string> {
  const facts = new Map<string, string>();
  const add: Add = (name, text) => {
    if (text !== undefined && !facts.has(name)) facts.set(name, text);
  };
  const partsIn = (name: string) => partsOf(readText(fields.get(name)) ?? '');
  const [first = '', ...others] = partsIn(CARD_SUBTITLE);
  // nb. What comes first is the name, be it "Freelance" or "7 Eleven".
  if (subtitle === 'company' && first !== '' && !isDate(first)) add('company', first);
  else addPart(first, subtitle, add);
  for (const part of others) addPart(part, subtitle, add);
  addDates(fields, add);
  const line = subtitle === 'by' || subtitle === 'detail' ? 'detail' : 'location';
  const lines = CARD_LINES.flatMap(partsIn).map((part) => part.replace(LINK_AFTER, ''));
  for (const part of lines.flatMap((part) => part.split(BEFORE_EXPIRES))) addPart(part, line, add);
  return facts;
}

/** Adds what else stands in a field for dates: "Issued May 2019 · Expires 2022", "Press · May 2019". */
function addDates(fields: Map<string, unknown>, add: Add): void {
  for (const name of DATES) {
    const parts = partsOf(readText(fields.get(name)) ?? '');
    const [first = '', ...others] = parts;
    const isDated = ONE_DATE.test(first);
    if (!isDated && (isDate(first) || !others.some(isDate))) continue;
    for (const part of parts) addPart(part, isDated ? undefined : 'by', add);
    fields.delete(name);
  }
}

function addPart(part: string, otherwise: Subtitle | 'location', add: Add): void {
  const issuer = ISSUED_BY.exec(part)?.[1];
  const issued = ISSUED.exec(part)?.[1] ?? '';
  const expires = EXPIRES.exec(part)?.[1] ?? '';
  if (issuer !== undefined) add('by', issuer);
  else if (isDate(issued)) add('issued', issued);
  else if (isDate(expires)) add('expires', expires);
  else if (isDate(part)) add('dates', part);
  else if (VALUE.test(part)) add('detail', VALUE.exec(part)?.[1]);
  else if (isDuration(part)) add('duration', part);
  else if (!isEmployment(part) && !isWorkplace(part) && otherwise && part !== '') {
    add(otherwise, part);
  }
}

function isDate(text: string): boolean {
  if (text === '') return false;
  const date = readDate(text);
  return readRange(text) !== undefined || (typeof date === 'object' && 'year' in date);
}
