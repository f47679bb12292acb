import { useCallback, useRef } from 'preact/hooks';
import { oncePer } from '../../utils/profile/once-per.ts';
import type { ProfileSummary } from '../../utils/profile/profile-summary.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Entry } from '../../utils/search/entry.ts';
import { findEntries } from '../../utils/search/find-entries.ts';
import { defaultQuery } from '../../utils/search/query.ts';
import { sortEntries } from '../../utils/search/sort-entries.ts';
import type { LibraryIndex } from '../shared/follow-index.ts';

/** Few enough to be read at a glance. */
const maxFound = 8;
const maxRecent = 5;

/**
 * Returns a function that finds people by a search: the first 8, best first. For a blank one, it returns those
 * who were open on this page, latest first, then the newest ones.
 */
export function usePeopleFinder(
  { entries }: Pick<LibraryIndex, 'entries'>,
  newest: readonly ProfileSummary[],
  open: Slug | undefined,
): (text: string) => readonly ProfileSummary[] {
  const opened = useRef<readonly Slug[]>([]);
  if (open !== undefined && opened.current[0] !== open) {
    opened.current = [open, ...opened.current.filter((slug) => slug !== open)].slice(
      0,
      maxRecent + 1,
    );
  }
  return useCallback(
    (text) => {
      if (text.trim() === '') return recentOf(opened.current, open, entries, newest);
      // nb. No filter by time is set.
      return findEntries(newestFirst(entries), { ...defaultQuery, text }, 0).slice(0, maxFound);
    },
    [entries, newest, open],
  );
}

const newestFirst = oncePer((entries: readonly Entry[]) => sortEntries(entries, 'newest'));

function recentOf(
  opened: readonly Slug[],
  open: Slug | undefined,
  entries: readonly Entry[],
  newest: readonly ProfileSummary[],
): readonly ProfileSummary[] {
  const saved = new Map(
    entries.filter(({ slug }) => opened.includes(slug)).map((each) => [each.slug, each]),
  );
  const before = opened.flatMap((slug) => saved.get(slug) ?? []);
  const others = newest.filter(({ slug }) => !opened.includes(slug));
  return [...before, ...others].filter(({ slug }) => slug !== open).slice(0, maxRecent);
}
