import { textKey } from './text-key.ts';

/** What a person has put to a profile of theirs. */
export interface Annotation {
  readonly starred: boolean;
  /** In the order in which they were added; none twice, whatever its case. */
  readonly tags: readonly string[];
  /** As typed; empty where there is none. */
  readonly note: string;
}

/** Nothing put to it. */
export const emptyAnnotation: Annotation = { starred: false, tags: [], note: '' };

/** Bounds, in UTF-16 units and tags; what is over them is refused at every edge. */
export const maxTagLength = 60;
export const maxTags = 100;
export const maxNoteLength = 100_000;

/** Bidi marks and what else shows nothing would make two tags that look like one. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * A tag as it is kept: NFC, well-formed, words parted by one blank, without control characters and
 * bidi marks. Nothing where nothing to see is left, or more than `maxTagLength`.
 */
export function cleanTag(typed: string): string | undefined {
  const tag = typed
    .toWellFormed()
    .replace(/\s+/g, ' ')
    .replace(UNSEEN, '')
    .replace(/ +/g, ' ')
    .trim()
    .normalize();
  const isUnseen = /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(tag);
  return isUnseen || tag.length > maxTagLength ? undefined : tag;
}

/** Whether two tags are one to a person: case, accents and blanks do not matter. */
export function isSameTag(one: string, other: string): boolean {
  return tagKey(one) === tagKey(other);
}

/** The tags with one more at their end; as they were where it is there already, or no more may be. */
export function withTag(tags: readonly string[], tag: string): readonly string[] {
  const isThere = tags.some((other) => isSameTag(tag, other));
  return isThere || tags.length >= maxTags ? tags : [...tags, tag];
}

/** The tags without one, however it is spelled. */
export function withoutTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.filter((other) => !isSameTag(tag, other));
}

/**
 * Both annotations in one: starred if either is; all tags, ours first; of two notes that are not one
 * within the other both, ours first, parted by a blank line. Where that is over the bounds, ours is
 * whole and theirs is cut. Uniting with either once more changes nothing.
 */
export function mergeAnnotations(ours: Annotation, theirs: Annotation): Annotation {
  return {
    starred: ours.starred || theirs.starred,
    tags: theirs.tags.reduce(withTag, ours.tags),
    note: mergedNote(ours.note, theirs.note),
  };
}

function mergedNote(ours: string, theirs: string): string {
  if (ours.includes(theirs)) return ours;
  if (theirs.includes(ours)) return theirs;
  const room = maxNoteLength - ours.length - 2;
  if (room <= 0) return ours;
  // nb. a cut through a surrogate pair would leave half a character, which no file can hold.
  const rest = theirs.slice(0, room).replace(/[\ud800-\udbff]$/, '');
  return rest === '' ? ours : `${ours}\n\n${rest}`;
}

// nb. only the marks of Latin, Greek and Cyrillic: は is not ば.
const tagKey = (tag: string) => textKey(tag.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''));
