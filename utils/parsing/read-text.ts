import { fieldsOf, readFirst } from './fields.ts';

/** In UTF-16 units. LinkedIn's own longest text, *About*, holds 2,600 characters. */
export const MAX_TEXT_LENGTH = 20_000;

const CONTROLS = /[^\P{Cc}\n\t]/gu;
const NOTHING_TO_SEE = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;
const INSIDE = ['text', 'name', 'title', 'value', 'full', 'default', 'localized'];

/**
 * A text that a person can read: a string, a number, or an object that names one (`{name}`,
 * `{text}`…). Trimmed, well-formed, line ends as `\n`, no other control characters but tabs, cut
 * after `MAX_TEXT_LENGTH`; `undefined` where nothing visible is left. Reading a result again changes
 * nothing.
 */
export function readText(value: unknown): string | undefined {
  const fields = fieldsOf(value);
  return fields ? readFirst(fields, INSIDE, plainText) : plainText(value);
}

/** A text of several lines, which may also come as a list of lines. */
export function readProse(value: unknown): string | undefined {
  if (!Array.isArray(value)) return readText(value);
  return plainText(value.map((line) => readText(line) ?? '').join('\n'));
}

function plainText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const text = cut(value.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim());
  return NOTHING_TO_SEE.test(text) ? undefined : text;
}

function cut(text: string): string {
  if (text.length <= MAX_TEXT_LENGTH) return text;
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(MAX_TEXT_LENGTH - 1));
  return text.slice(0, splitsPair ? MAX_TEXT_LENGTH - 1 : MAX_TEXT_LENGTH).trimEnd();
}
