import { type Annotation, dataIn, maxNoteLength, withTag } from './annotation.ts';
import { cutText } from './cut-text.ts';
import { mergeData } from './data-field.ts';

/**
 * Merges two annotations: starred if either is, and all tags and data, ours first (see `mergeData`). The
 * note is both notes, ours first, with a blank line between them, or the longer one if it contains the
 * other. Beyond the maximums, theirs is cut. Merging the result with either annotation again changes
 * nothing.
 */
export function mergeAnnotations(ours: Annotation, theirs: Annotation): Annotation {
  return {
    starred: ours.starred || theirs.starred,
    tags: theirs.tags.reduce(withTag, ours.tags),
    note: mergeNotes(ours.note, theirs.note),
    ...dataIn(mergeData(ours.data ?? [], theirs.data ?? [])),
  };
}

function mergeNotes(ours: string, theirs: string): string {
  if (ours.includes(theirs)) return ours;
  if (theirs.includes(ours)) return theirs;
  const room = maxNoteLength - ours.length - 2;
  if (room <= 0) return ours;
  const rest = cutText(theirs, room);
  return rest === '' ? ours : `${ours}\n\n${rest}`;
}
