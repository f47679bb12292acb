import type { Annotation } from '../profile/annotation.ts';
import type { Post } from '../profile/post.ts';
import type { Profile } from '../profile/profile.ts';
import type { ProfileSummary } from '../profile/profile-summary.ts';
import { currentPositions } from '../profile/summarize.ts';
import { fold } from './fold.ts';
import { excerpt, type Piece } from './highlight.ts';
import { longTextsOf, type ProfileText, postTexts } from './long-text.ts';
import { indexOfTerm, wordAt } from './match-term.ts';
import type { Clause, SearchField, Term } from './parse-query.ts';

/** Why a profile was found, if a list doesn't show it: what matches, and where that is. */
export interface Reason {
  readonly place: ProfileText['place'] | 'skills' | 'tags' | 'note' | 'data';
  readonly pieces: readonly Piece[];
}

/** The terms that can be in a field of a row: those for it, and those for anywhere. */
export const termsFor = (terms: readonly Term[], field?: SearchField): readonly Term[] =>
  terms.filter((term) => term.field === undefined || term.field === field);

/** The terms of the clauses of which a list that shows so many tags shows no match. */
export function hiddenTerms(
  { name, headline, role, company, location, tags }: ProfileSummary,
  shownTags: number,
  clauses: readonly Clause[],
): readonly Term[] {
  const shown: readonly (readonly [SearchField | undefined, string | undefined])[] = [
    [undefined, name],
    [undefined, headline],
    ['title', role],
    ['company', company],
    ['location', location],
    ...(tags ?? []).slice(0, shownTags).map((tag) => ['tag', tag] as const),
  ];
  const folded = shown.map(([field, text = '']) => [field, fold(text)] as const);
  const isShown = (term: Term) =>
    folded.some(
      ([field, text]) => termsFor([term], field).length > 0 && indexOfTerm(text, term, 0) >= 0,
    );
  return clauses
    .map((clause) => clause.filter((term) => !term.isExcluded))
    .filter((wanted) => !wanted.some(isShown))
    .flat();
}

/**
 * Where a profile matches these terms: the text that matches most of them, or else the first.
 * `undefined` if none does.
 */
export function reasonFor(
  profile: Profile,
  annotation: Annotation,
  terms: readonly Term[],
  posts: readonly Post[] = [],
): Reason | undefined {
  let best: { readonly reason: Reason; readonly count: number } | undefined;
  for (const { place, field, text, isLong } of textsOf(profile, annotation, posts)) {
    const find = isLong ? wordAt : indexOfTerm;
    const folded = fold(text);
    const matching = termsFor(terms, field).filter((term) => find(folded, term, 0) >= 0);
    if (matching.length <= (best?.count ?? 0)) continue;
    best = { reason: { place, pieces: excerpt(text, matching, isLong) }, count: matching.length };
  }
  return best?.reason;
}

interface SearchedText {
  readonly place: Reason['place'];
  readonly field?: SearchField;
  readonly text: string;
  readonly isLong: boolean;
}

/** The texts of a profile that a list doesn't show, in the order of their importance. */
function textsOf(
  profile: Profile,
  { tags, note, data = [] }: Annotation,
  posts: readonly Post[],
): readonly SearchedText[] {
  const current = currentPositions(profile);
  const text = (
    place: Reason['place'],
    field: SearchField | undefined,
    text: string | undefined,
  ) => (text ? [{ place, text, isLong: false, ...(field && { field }) }] : []);
  return [
    ...text('skills', 'skill', profile.skills.join(', ')),
    ...profile.positions.flatMap((position) => {
      const isCurrent = current.includes(position);
      return [
        ...text('experience', isCurrent ? 'title' : undefined, position.title),
        ...text('experience', isCurrent ? 'company' : 'past', position.company),
      ];
    }),
    ...profile.education.flatMap(({ school, degree, field }) => [
      ...text('education', 'school', school),
      ...text('education', undefined, [degree, field].filter(Boolean).join(', ')),
    ]),
    ...text('tags', 'tag', tags.join(', ')),
    ...text('note', undefined, note),
    ...data.flatMap(({ name, value }) => text('data', undefined, `${name}: ${value}`)),
    ...[...longTextsOf(profile), ...postTexts(posts)].map((long) => ({ ...long, isLong: true })),
  ];
}
