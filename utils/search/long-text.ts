import type { Annotation } from '../profile/annotation.ts';
import type { Post } from '../profile/post.ts';
import type { Profile } from '../profile/profile.ts';
import type { SectionEntry, SectionKind } from '../profile/section.ts';
import { fold } from './fold.ts';
import { dataTexts, maxIndexedNote, SEPARATOR } from './index-row.ts';

/** A text of a profile, and the part of the profile that it is in. */
export interface ProfileText {
  readonly place: 'about' | 'experience' | 'education' | 'posts' | SectionKind;
  readonly text: string;
}

/**
 * What a search looks at besides the index row, folded: About, descriptions, places of work and study,
 * further sections, posts, and a note or data that is too long for the row. Empty if there is nothing of it. It is kept
 * apart from the index, because it is many times larger.
 */
export const longText = (
  profile: Profile,
  annotation: Annotation,
  posts: readonly Post[] = [],
): string =>
  [
    ...new Set(
      [...longTextsOf(profile), ...postTexts(posts), ...ownTexts(annotation)].flatMap(
        ({ text }) => fold(text) || [],
      ),
    ),
  ].join(SEPARATOR);

/** What the user wrote, as far as it is too long for the index row. */
export const ownTexts = (annotation: Annotation): readonly { readonly text: string }[] =>
  [
    ...(annotation.note.length > maxIndexedNote ? [annotation.note] : []),
    ...(dataTexts(annotation).long ?? []),
  ].map((text) => ({ text }));

/** The texts of posts, and of what they repeat. */
export const postTexts = (posts: readonly Post[]): readonly ProfileText[] =>
  posts
    .flatMap(({ text, original }) => [text, original?.text, original?.author])
    .flatMap((text) => (text === undefined ? [] : { place: 'posts', text }));

/** The long texts of a profile, as they are written. */
export function longTextsOf(profile: Profile): readonly ProfileText[] {
  const texts = (place: ProfileText['place'], ...all: readonly (string | undefined)[]) =>
    all.flatMap((text) => (text === undefined ? [] : { place, text }));
  const sections = Object.entries(profile.sections ?? {}) as [
    SectionKind,
    readonly SectionEntry[],
  ][];
  return [
    ...texts('about', profile.about),
    ...profile.positions.flatMap((one) => texts('experience', one.description, one.location)),
    ...profile.education.flatMap((one) => texts('education', one.description, one.location)),
    ...sections.flatMap(([kind, entries]) =>
      entries.flatMap((one) => texts(kind, one.title, one.by, one.detail, one.description)),
    ),
  ];
}
