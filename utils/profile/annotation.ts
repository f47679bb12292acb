import { textKey } from './text-key.ts';

/** What the user has added to a profile. */
export interface Annotation {
  readonly starred: boolean;
  /** In the order in which they were added, without duplicates (see `isSameTag`). */
  readonly tags: readonly string[];
  /** As typed; empty if there is none. */
  readonly note: string;
  /** *Your data*, in the order in which it was added, each name once. Absent if there is none. */
  readonly data?: readonly DataField[];
}

/** A value that the user keeps with a profile, e.g. a column of an imported list. See `cleanDataField`. */
export interface DataField {
  readonly name: string;
  /** May have several lines. Never empty. */
  readonly value: string;
}

export const emptyAnnotation: Annotation = { starred: false, tags: [], note: '' };

/** Whether the user has added nothing. */
export const isEmptyAnnotation = ({ starred, tags, note, data }: Annotation): boolean =>
  !starred && tags.length === 0 && note === '' && data === undefined;

/** The part of an annotation that has these fields: nothing, if there are none. */
export const dataIn = (data: readonly DataField[]): Pick<Annotation, 'data'> =>
  data.length > 0 ? { data } : {};

/** Lengths are in UTF-16 units. Longer input is rejected wherever it enters. */
export const maxTagLength = 60;
export const maxTags = 100;
export const maxNoteLength = 100_000;

/** Bidi marks and other invisible characters would let two different tags look the same. */
const INVISIBLE = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * Returns a typed tag as it is saved: NFC, well-formed, with single spaces, without control
 * characters and bidi marks. Returns `undefined` if nothing visible is left or the tag is too long.
 */
export function cleanTag(typed: string): string | undefined {
  const tag = cleanLine(typed);
  return isInvisible(tag) || tag.length > maxTagLength ? undefined : tag;
}

/** Returns a text as one line: NFC, well-formed, trimmed, with single spaces, without control characters. */
export const cleanLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/ +/g, ' ')
    .trim()
    .normalize();

/** Whether a text shows nothing. */
export const isInvisible = (text: string): boolean =>
  /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(text);

/** Whether two tags are equal, ignoring case, accents and whitespace. */
export function isSameTag(one: string, other: string): boolean {
  return tagKey(one) === tagKey(other);
}

/** The tags with one more at the end; the same array if they contain it or there are `maxTags`. */
export function withTag(tags: readonly string[], tag: string): readonly string[] {
  const isThere = tags.some((other) => isSameTag(tag, other));
  return isThere || tags.length >= maxTags ? tags : [...tags, tag];
}

/** The tags without one, in any spelling. */
export function withoutTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.filter((other) => !isSameTag(tag, other));
}

/** Equal for tags that are the same: see `isSameTag`. nb. Only removes the marks of Latin, Greek and Cyrillic: は is not ば. */
export const tagKey = (tag: string): string =>
  textKey(tag.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''));
