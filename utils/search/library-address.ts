import { maxTags } from '../profile/annotation.ts';
import { omitUndefined } from '../profile/omit-undefined.ts';
import { canonicalSlug, type Slug } from '../profile/slug.ts';
import { defaultQuery, fetchedWhens, type LibraryQuery, sorts, spans } from './query.ts';

const areas = ['people', 'queue', 'news', 'overview', 'compare'] as const;

/** How many people can be compared. */
export const compared = { min: 2, max: 3 } as const;

/** What the main area of the library page shows. */
export type LibraryArea = (typeof areas)[number];

/** What the library page shows. */
export interface LibraryView {
  readonly view: LibraryArea;
  /** Which people. Kept while the main area shows something else. */
  readonly query: LibraryQuery;
  /** The profile that is open. */
  readonly open?: Slug;
  /** The people who are compared, two or three. Only in the area `compare`, which needs them. */
  readonly with?: readonly Slug[];
}

/** In UTF-16 units. Nobody types more, but an address can contain anything. */
const MAX_TEXT_LENGTH = 200;

/**
 * The search part of the library page's address for a view: empty, or `?` and everything that differs
 * from the default, in a fixed order. Texts are kept as typed, so that reading the address gives the
 * same view; but they are cut after 200 characters, and empty filters are left out.
 */
export function libraryAddress({ view, query, open, with: people = [] }: LibraryView): string {
  const parameters: readonly (readonly [string, string | undefined])[] = [
    ['view', view === 'people' ? undefined : view],
    ...people.map((slug) => ['with', slug] as const),
    ['q', query.text],
    ['title', query.title],
    ['company', query.company],
    ['past', query.withPast && '1'],
    ['school', query.school],
    ['skill', query.skill],
    ['location', query.location],
    ...(query.tags ?? []).map((tag) => ['tag', tag] as const),
    ['list', query.list],
    ['starred', query.starred && '1'],
    ['note', query.hasNote && '1'],
    ['changed', query.changed],
    ['fetched', query.fetched],
    ['sort', query.sort === defaultQuery.sort ? undefined : query.sort],
    ['profile', open],
  ];
  const present = parameters.flatMap(([name, text]) => (text ? [[name, cut(text)]] : []));
  return present.length === 0 ? '' : `?${new URLSearchParams(present)}`;
}

/** Reads the search part of an address. Ignores what it doesn't understand. Never throws. */
export function readLibraryAddress(search: string): LibraryView {
  const parameters = new URLSearchParams(search);
  const textOf = (name: string) => cut(parameters.get(name) ?? '') || undefined;
  const isSet = (name: string) => parameters.get(name) === '1' || undefined;
  const tags = parameters.getAll('tag').map(cut).filter(Boolean).slice(0, maxTags);
  const open = parameters.get('profile') ?? '';
  const area = oneOf(areas, parameters.get('view')) ?? 'people';
  const people = area === 'compare' ? comparedPeople(parameters.getAll('with')) : undefined;
  return omitUndefined({
    view: area === 'compare' && !people ? 'people' : area,
    with: people,
    query: omitUndefined({
      text: textOf('q') ?? '',
      title: textOf('title'),
      company: textOf('company'),
      withPast: isSet('past'),
      school: textOf('school'),
      skill: textOf('skill'),
      location: textOf('location'),
      tags: tags.length > 0 ? tags : undefined,
      list: textOf('list'),
      starred: isSet('starred'),
      hasNote: isSet('note'),
      changed: oneOf(spans, parameters.get('changed')),
      fetched: oneOf(fetchedWhens, parameters.get('fetched')),
      sort: oneOf(sorts, parameters.get('sort')) ?? defaultQuery.sort,
    }),
    // nb. A bookmark may have a slug in the form of an older version.
    open: canonicalSlug(open),
  });
}

/** The first people of an address, if they are enough to compare. */
function comparedPeople(texts: readonly string[]): readonly Slug[] | undefined {
  const slugs = texts.map(canonicalSlug).filter((slug) => slug !== undefined);
  const people = [...new Set(slugs)].slice(0, compared.max);
  return people.length < compared.min ? undefined : people;
}

/** nb. Half of a surrogate pair, left by the cut, would not survive the address. */
const cut = (text: string) => text.slice(0, MAX_TEXT_LENGTH).replace(/[\ud800-\udbff]$/, '');

const oneOf = <T extends string>(allowed: readonly T[], text: string | null) =>
  allowed.find((one) => one === text);
