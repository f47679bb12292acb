import {
  type Annotation,
  type DataField,
  isSameTag,
  maxNoteLength,
  maxTagLength,
  withTag,
} from './annotation.ts';
import { dataIn, withDataField } from './data-field.ts';

/**
 * Merges two annotations: starred if either is, and all tags, ours first. The note is both notes,
 * ours first, with a blank line between them, or the longer one if it contains the other. All fields of
 * the data are kept, ours first; a value of theirs that differs gets a name of its own. Beyond the maximums, theirs is cut. Merging the result with either annotation again changes nothing.
 */
export function mergeAnnotations(ours: Annotation, theirs: Annotation): Annotation {
  return {
    starred: ours.starred || theirs.starred,
    tags: theirs.tags.reduce(withTag, ours.tags),
    note: mergeNotes(ours.note, theirs.note),
    ...dataIn((theirs.data ?? []).reduce(mergeField, ours.data ?? [])),
  };
}

/** Adds a field of theirs: "Phone", or "Phone (2)" if ours has another value. */
function mergeField(data: readonly DataField[], { name, value }: DataField): readonly DataField[] {
  for (let number = 1; ; number++) {
    const numbered = numberedName(name, number);
    const ours = data.find((field) => isSameTag(field.name, numbered));
    if (ours?.value === value) return data;
    if (!ours) return withDataField(data, { name: numbered, value });
  }
}

function numberedName(name: string, number: number): string {
  if (number === 1) return name;
  const suffix = ` (${number})`;
  // nb. Don't cut through a surrogate pair.
  const room = name.slice(0, maxTagLength - suffix.length).replace(/[\ud800-\udbff]$/, '');
  return `${room.trimEnd()}${suffix}`;
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
