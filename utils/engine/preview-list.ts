import type { ListedPerson } from '../import/listed-person.ts';
import type { PeopleList } from '../import/read-list.ts';
import type { UnusableLine } from '../import/unusable-line.ts';
import type { Slug } from '../profile/slug.ts';

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

/** What a preview reads of the library. Every method rejects when the storage does. */
export interface ListLibrary {
  /** The slugs that the profiles are saved under: an alias's is another one. In the same order. */
  savedSlugs(slugs: readonly Slug[]): Promise<readonly Slug[]>;
  /** When these slugs were fetched, in the same order; `undefined` for a slug that isn't saved. */
  indexRows(
    slugs: readonly Slug[],
  ): Promise<readonly ({ readonly fetchedAt?: number } | undefined)[]>;
}

/** What to do about people who were fetched before. */
export const refreshChoices = ['none', 'old', 'all'] as const;

export type RefreshChoice = (typeof refreshChoices)[number];

/** In ms: after 30 days, a profile counts as old. */
const oldAfterMs = 30 * 86_400_000;

/**
 * Compares a list with the library and the queue, without changing anything. Two addresses of one saved
 * person count once: the later line is `repeated`. Rejects when the storage does.
 */
export async function previewList(
  { people, unusable }: PeopleList,
  library: ListLibrary,
  queued: (slugs: readonly Slug[]) => Promise<ReadonlySet<Slug>>,
): Promise<ListPreview> {
  const slugs = await library.savedSlugs(people.map(({ slug }) => slug));
  const [rows, waiting] = await Promise.all([library.indexRows(slugs), queued(slugs)]);
  const seen = new Set<Slug>();
  const groups = {
    added: [] as ListedPerson[],
    saved: [] as KnownPerson[],
    queued: [] as ListedPerson[],
    unusable: [...unusable],
  };
  people.forEach((listed, index) => {
    const slug = slugs[index] ?? listed.slug;
    const person = { ...listed, slug };
    const row = rows[index];
    if (seen.has(slug)) groups.unusable.push({ line: listed.line, reason: 'repeated' });
    else if (waiting.has(slug)) groups.queued.push(person);
    else if (row === undefined) groups.added.push(person);
    else {
      const { fetchedAt } = row;
      groups.saved.push({ person, ...(fetchedAt !== undefined && { fetchedAt }) });
    }
    seen.add(slug);
  });
  groups.unusable.sort((a, b) => a.line - b.line);
  return groups;
}

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
