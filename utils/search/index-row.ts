import type { Annotation } from '../profile/annotation.ts';
import type { NewestChange } from '../profile/change.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Profile, SavedProfile } from '../profile/profile.ts';
import type { ProfileSummary } from '../profile/profile-summary.ts';
import { currentPositions, displayName, summarize } from '../profile/summarize.ts';
import { fold } from './fold.ts';

/**
 * A row of the library's index: what a list shows of a person, and what a search finds them by.
 * `text` is folded (see `fold`) and has three lines: the name, the companies, all the rest.
 */
export interface IndexRow extends ProfileSummary {
  readonly text: string;
}

/** Parts the phrases of a line, so that no word matches across two. No folded text holds it. */
const BETWEEN_PHRASES = '\u001f';

/** In UTF-16 units; a row is read at every search, and must stay light. */
const SEARCHED_OF_NOTE = 4000;

/**
 * The row of a person: the summary of what is filed, its newest change, what was put to it, and the
 * text for the search. Of a note, the first 4,000 characters are searched.
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
    text: searchText(saved.profile, annotation),
  });
}

function searchText(profile: Profile, annotation: Annotation): string {
  const name = fold(displayName(profile));
  const companies = [...new Set(foldedEach(companiesOf(profile)))].join(BETWEEN_PHRASES);
  let text = `${name}\n${companies}\n`;
  for (const phrase of foldedEach(restOf(profile, annotation))) {
    // What stands in the text already is found there: a title within the headline, a skill named twice.
    if (!text.includes(phrase)) text += phrase + BETWEEN_PHRASES;
  }
  return text;
}

/** Those of the current positions first, the main one leading. */
const companiesOf = (profile: Profile) =>
  [...currentPositions(profile), ...profile.positions].map((position) => position.company);

const restOf = (profile: Profile, { tags, note }: Annotation) => [
  profile.headline,
  profile.location,
  ...profile.positions.map((position) => position.title),
  ...profile.education.flatMap(({ school, degree, field }) => [school, degree, field]),
  ...profile.skills,
  profile.slug,
  ...tags,
  note.slice(0, SEARCHED_OF_NOTE),
];

const foldedEach = (texts: readonly (string | undefined)[]) =>
  texts.flatMap((text) => (text === undefined ? [] : fold(text) || []));
