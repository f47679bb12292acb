import type { Annotation } from '../profile/annotation.ts';
import type { NewestChange } from '../profile/change.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import type { Profile, SavedProfile } from '../profile/profile.ts';
import type { ProfileSummary } from '../profile/profile-summary.ts';
import { currentPositions, displayName, summarize } from '../profile/summarize.ts';
import { fold } from './fold.ts';

/**
 * A row of the library's index: what lists show about a person and what a search looks at. `text` is
 * folded (see `fold`) and has three lines: the name, the companies, everything else.
 */
export interface IndexRow extends ProfileSummary {
  readonly text: string;
}

/** Separates the phrases of a line, so that no term matches across two. Never in a folded text. */
const SEPARATOR = '\u001f';

/** In UTF-16 units. Every search goes through all rows, so they must stay small. */
const MAX_NOTE_LENGTH = 4000;

/**
 * A person's row: the summary of the saved profile, its newest change, its annotation, and the text to
 * search. Only the first 4,000 characters of a note are searched.
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
  const companies = [...new Set(foldedEach(companiesOf(profile)))].join(SEPARATOR);
  let text = `${name}\n${companies}\n`;
  for (const phrase of foldedEach(restOf(profile, annotation))) {
    // Skips what the text contains already: a title within the headline, a skill listed twice.
    if (!text.includes(phrase)) text += phrase + SEPARATOR;
  }
  return text;
}

/** The current companies first, led by that of the main position. */
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
  note.slice(0, MAX_NOTE_LENGTH),
];

const foldedEach = (texts: readonly (string | undefined)[]) =>
  texts.flatMap((text) => (text === undefined ? [] : fold(text) || []));
