import { textKey } from './text-key.ts';

/** What the user has added to a profile. */
export interface Annotation {
  readonly starred: boolean;
  /** In the order in which they were added, without duplicates (see `isSameTag`). */
  readonly tags: readonly string[];
  /** As typed; empty if there is none. */
  readonly note: string;
}

export const emptyAnnotation: Annotation = { starred: false, tags: [], note: '' };

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
  const tag = typed
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(INVISIBLE, '')
    .replace(/ +/g, ' ')
    .trim()
    .normalize();
  const isInvisible = /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(tag);
  return isInvisible || tag.length > maxTagLength ? undefined : tag;
}

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

/**
 * Merges two annotations: starred if either is, and all tags, ours first. The note is both notes,
 * ours first, with a blank line between them, or the longer one if it contains the other. Beyond
 * the maximums, theirs is cut. Merging the result with either annotation again changes nothing.
 */
export function mergeAnnotations(ours: Annotation, theirs: Annotation): Annotation {
  return {
    starred: ours.starred || theirs.starred,
    tags: theirs.tags.reduce(withTag, ours.tags),
    note: mergeNotes(ours.note, theirs.note),
  };
}

function mergeNotes(ours: string, theirs: string): string {
  if (ours.includes(theirs)) return ours;
  if (theirs.includes(ours)) return theirs;
  const room = maxNoteLength - ours.length - 2;
  if (room <= 0) return ours;
  // nb. Don't cut through a surrogate pair: no file can hold half a character.
  const rest = theirs.slice(0, room).replace(/[\ud800-\udbff]$/, '');
  return rest === '' ? ours : `${ours}\n\n${rest}`;
}

// nb. Only removes the marks of Latin, Greek and Cyrillic: は is not ば.
const tagKey = (tag: string) => textKey(tag.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''));
