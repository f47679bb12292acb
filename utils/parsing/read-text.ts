import { cutText } from '../profile/cut-text.ts';
import { fieldsOf, readFirst } from './fields.ts';
import { withoutMore } from './noise.ts';

/** In UTF-16 units. LinkedIn's longest text, *About*, has at most 2,600 characters. */
export const MAX_TEXT_LENGTH = 20_000;

const CONTROLS = /[^\P{Cc}\n\t]/gu;
const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;
const INSIDE = ['text', 'raw_text', 'name', 'title', 'value', 'full', 'default', 'localized'];

/**
 * Reads a text from a string, a number, or an object with a text (`{name}`, `{text}`…). The result
 * is trimmed, well-formed, has `\n` as line break and no control characters but tabs, and is cut
 * after `MAX_TEXT_LENGTH`. Returns `undefined` if nothing visible is left. Reading a result again
 * returns the same text.
 */
export function readText(value: unknown): string | undefined {
  const fields = fieldsOf(value);
  if (!fields) return plainText(value);
  return readFirst(fields, INSIDE, plainText) ?? readFirst(fields, ['localized'], firstText);
}

/** Reads a text that may also come as a list of lines, without "…see more" at its end. */
export function readProse(value: unknown): string | undefined {
  const text = Array.isArray(value)
    ? plainText(value.map((line) => readText(line) ?? '').join('\n'))
    : readText(value);
  return text === undefined ? undefined : plainText(withoutMore(text));
}

/** The first language of `{localized: {en_US: …}}`. */
function firstText(value: unknown): string | undefined {
  const texts = [...(fieldsOf(value)?.values() ?? [])];
  const inside = (text: unknown) => plainText(text) ?? plainText(fieldsOf(text)?.get('rawtext'));
  return texts.map(inside).find((text) => text !== undefined);
}

function plainText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  // nb. A megabyte takes long to clean, only for nearly all of it to be cut.
  const start = cutText(value, 2 * MAX_TEXT_LENGTH);
  const clean = start.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim();
  const text = cutText(clean, MAX_TEXT_LENGTH).trimEnd();
  return INVISIBLE.test(text) ? undefined : text;
}
