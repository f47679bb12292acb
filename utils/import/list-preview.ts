import type { Slug } from '../profile/slug.ts';
import type { ListedPerson } from './listed-person.ts';
import type { UnusableLine } from './unusable-line.ts';

/** A person of a list who is in the library already. */
export interface KnownPerson {
  /** Under the slug that the person is saved under. */
  readonly person: ListedPerson;
  /** Ms since the epoch. Absent if the profile isn't fetched yet. */
  readonly fetchedAt?: number;
}

/** What importing a list would find. Each person is in one group. */
export interface ListPreview {
  readonly added: readonly ListedPerson[];
  readonly saved: readonly KnownPerson[];
  /** Those who wait in the queue, saved or not. */
  readonly queued: readonly ListedPerson[];
  /** In the order of the lines. */
  readonly unusable: readonly UnusableLine[];
}

/** What to do about people who were fetched before. */
export const refreshChoices = ['none', 'old', 'all'] as const;

export type RefreshChoice = (typeof refreshChoices)[number];

/** In ms: after 30 days, a profile counts as old. */
const oldAfterMs = 30 * 86_400_000;

/**
 * Who is to be fetched: everyone who never was, and those who were as the user chose. `refresh` are the
 * latter. `now` is in ms since the epoch.
 */
export function fetchesOf(
  { added, saved }: Pick<ListPreview, 'added' | 'saved'>,
  choice: RefreshChoice,
  now: number,
): { readonly slugs: readonly Slug[]; readonly refresh: readonly Slug[] } {
  const isDue = ({ fetchedAt }: KnownPerson) =>
    fetchedAt !== undefined &&
    (choice === 'all' || (choice === 'old' && fetchedAt < now - oldAfterMs));
  const slugOf = ({ person }: KnownPerson) => person.slug;
  const refresh = saved.filter(isDue).map(slugOf);
  const unfetched = saved.filter(({ fetchedAt }) => fetchedAt === undefined).map(slugOf);
  return { slugs: [...added.map(({ slug }) => slug), ...unfetched, ...refresh], refresh };
}

/** What the user wants for all people of a list. Texts are as typed. */
export interface ListSettings {
  readonly tag: string;
  /** The name of the list to put them into: a new one or not. */
  readonly list: string;
  /** What to do about people who were fetched before. */
  readonly refresh: RefreshChoice;
}

export const noSettings: ListSettings = { tag: '', list: '', refresh: 'none' };
