import { omitUndefined } from '../profile/omit-undefined.ts';
import { isSlug, type Slug } from '../profile/slug.ts';
import { everybody, type FetchedWhen, type LibraryQuery, sorts, spans } from './query.ts';

/** What the library page shows: who is looked for, and whose profile is open. */
export interface LibraryView {
  readonly query: LibraryQuery;
  readonly open?: Slug;
}

/** In UTF-16 units; nobody types more, and an address from elsewhere may hold anything. */
const LONGEST_TEXT = 200;

const fetchedWhens: readonly FetchedWhen[] = [...spans, 'old'];

/**
 * The search part of the library page's address for a view: empty, or `?` and what is not as usual,
 * always in the same order. Texts stand in it as typed, blanks included, so that reading it gives the
 * same view again; of a text longer than 200 characters the rest is lost, and an empty filter is none.
 */
export function libraryAddress({ query, open }: LibraryView): string {
  const said: readonly (readonly [string, string | undefined])[] = [
    ['q', query.text],
    ['company', query.company],
    ['location', query.location],
    ['tag', query.tag],
    ['starred', query.starred && '1'],
    ['changed', query.changed],
    ['fetched', query.fetched],
    ['sort', query.sort === everybody.sort ? undefined : query.sort],
    ['profile', open],
  ];
  const parts = said.flatMap(([name, text]) => (text ? [[name, cut(text)]] : []));
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts)}`;
}

/** The view of any address's search part: what cannot be read in it is left out. Never throws. */
export function readLibraryAddress(search: string): LibraryView {
  const said = new URLSearchParams(search);
  const textOf = (name: string) => cut(said.get(name) ?? '') || undefined;
  const open = said.get('profile');
  return omitUndefined({
    query: omitUndefined({
      text: textOf('q') ?? '',
      company: textOf('company'),
      location: textOf('location'),
      tag: textOf('tag'),
      starred: said.get('starred') === '1' || undefined,
      changed: oneOf(spans, said.get('changed')),
      fetched: oneOf(fetchedWhens, said.get('fetched')),
      sort: oneOf(sorts, said.get('sort')) ?? everybody.sort,
    }),
    open: isSlug(open) ? open : undefined,
  });
}

/** nb. half of a character that the cut has split would not survive the address. */
const cut = (text: string) => text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');

const oneOf = <T extends string>(known: readonly T[], word: string | null) =>
  known.find((one) => one === word);
