import type { Annotation } from '../profile/annotation.ts';
import type { NewestChange } from '../profile/change.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Profile, SavedProfile } from '../profile/profile.ts';
import type { ProfileSummary } from '../profile/profile-summary.ts';
import { currentPositions, displayName, summarize } from '../profile/summarize.ts';
import { fold } from './fold.ts';

/**
 * A row of the library's index: what lists show about a person and what a search looks at. `text` is
 * folded (see `fold`) and has a line each for the name, current companies, current titles, former
 * companies, schools, skills and everything else. nb. A row of an older version has three, for the name, all
 * companies and everything else, until it is made again: see `indexVersion`.
 */
export interface IndexRow extends ProfileSummary {
  readonly text: string;
  readonly hasNote?: true;
}

/**
 * The version of index rows and long texts. Raise it with every change of what they hold: they are then
 * made again in the background.
 */
export const indexVersion = 1;

/** Separates the phrases of a line, so that no term matches across two. Never in a folded text. */
export const SEPARATOR = '\u001f';

/** The number of lines of a row's text. */
const lineCount = 7;

/** In UTF-16 units. Every search goes through all rows, so they must stay small. */
export const maxIndexedNote = 4000;

/**
 * A person's row: the summary of the saved profile, its newest change, its annotation, and the text to
 * search. Only the first 4,000 characters of a note, and of the user's data, are in it; see `longText` for
 * the others.
 */
export function indexRow(
  saved: SavedProfile,
  annotation: Annotation,
  newest: NewestChange | undefined,
): IndexRow {
  return omitUndefined({
    ...summarize(saved),
    changedAt: newest?.changedAt,
    changes: newest?.changes,
    starred: annotation.starred || undefined,
    tags: annotation.tags.length > 0 ? annotation.tags : undefined,
    hasNote: annotation.note !== '' || undefined,
    text: searchText(saved.profile, annotation),
  });
}

/**
 * The row after an edit of the annotation that it was made with; `undefined` if that takes the profile itself. nb. Stars
 * and tags are given to thousands at once.
 */
export function annotatedRow(
  row: IndexRow,
  before: Annotation,
  after: Annotation,
): IndexRow | undefined {
  const added = after.tags.slice(before.tags.length);
  const onlyAdds = before.tags.every((tag, index) => tag === after.tags[index]);
  const hasTexts = after.note !== '' || after.data !== undefined;
  if (before.note !== after.note || before.data !== after.data) return undefined;
  // nb. Tags stand before notes and data in the text.
  if (!onlyAdds || (added.length > 0 && hasTexts) || isOlderRow(row)) return undefined;
  const lines = row.text.split('\n');
  const last = lines.pop() ?? '';
  return omitUndefined({
    ...row,
    starred: after.starred || undefined,
    tags: after.tags.length > 0 ? after.tags : undefined,
    text: [...lines, joined([...last.split(SEPARATOR), ...added])].join('\n'),
  });
}

function searchText(profile: Profile, annotation: Annotation): string {
  const { tags, note } = annotation;
  const current = currentPositions(profile);
  const former = profile.positions.filter((position) => !current.includes(position));
  const { education, skills } = profile;
  const lines = [
    [displayName(profile)],
    current.map(({ company }) => company),
    current.map(({ title }) => title),
    former.map(({ company }) => company),
    education.map(({ school }) => school),
    skills,
    [
      profile.headline,
      profile.location,
      ...former.map(({ title }) => title),
      ...education.flatMap(({ degree, field }) => [degree, field]),
      profile.slug,
      ...tags,
      note.slice(0, maxIndexedNote),
      ...(dataTexts(annotation).indexed ?? []),
    ],
  ];
  return lines.map(joined).join('\n');
}

/** The fields of the user's data as they are searched: those in the index row, and those too long for it. */
export function dataTexts({ data = [] }: Annotation) {
  let room = maxIndexedNote;
  const texts = data.map(({ name, value }) => `${name} ${value}`);
  return Object.groupBy(texts, (text) => {
    room -= text.length;
    return room >= 0 ? 'indexed' : 'long';
  });
}

/** Whether a row was made by an older version, and has fewer lines. */
export const isOlderRow = ({ text }: IndexRow): boolean => text.split('\n').length < lineCount;

const joined = (texts: readonly (string | undefined)[]) =>
  [...new Set(texts.flatMap((text) => fold(text ?? '') || []))].join(SEPARATOR);
