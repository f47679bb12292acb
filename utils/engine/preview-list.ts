import type { KnownPerson, ListPreview } from '../import/list-preview.ts';
import type { ListedPerson } from '../import/listed-person.ts';
import type { PeopleList } from '../import/read-list.ts';
import type { Slug } from '../profile/slug.ts';

/** What a preview reads of the library. Every method rejects when the storage does. */
export interface ListLibrary {
  /** The slugs that the profiles are saved under: an alias's is another one. In the same order. */
  savedSlugs(slugs: readonly Slug[]): Promise<readonly Slug[]>;
  /** When these slugs were fetched, in the same order; `undefined` for a slug that isn't saved. */
  indexRows(
    slugs: readonly Slug[],
  ): Promise<readonly ({ readonly fetchedAt?: number } | undefined)[]>;
}

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
