import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../utils/search/fold.ts';
import type { IndexRow } from '../../../utils/search/index-row.ts';
import { type EntrySort, sorts } from '../../../utils/search/query.ts';
import { createSorter, sortEntries, withChanges } from '../../../utils/search/sort-entries.ts';
import { slugOf } from '../profile/slug-of.ts';
import { people as anyone, entry, entryOfPerson } from './library.ts';

describe('sorts by', () => {
  const people = [
    { slug: slugOf('b'), name: 'Émile', fetchedAt: 2, company: 'Zeta', changedAt: 1 },
    { slug: slugOf('a'), name: 'Zoe', fetchedAt: 2, company: 'Ábaco' },
    { slug: slugOf('c'), name: 'emile', fetchedAt: 3, changedAt: 2 },
    { slug: slugOf('d'), name: 'Ada', fetchedAt: 1, company: 'abaco', changedAt: 2 },
    { slug: slugOf('f'), name: 'Not fetched', company: 'Acme' },
    { slug: slugOf('e'), name: 'Not fetched', company: 'Zeta' },
  ].map(entry);

  test.each<[EntrySort, string]>([
    ['newest', 'cabdef'],
    ['oldest', 'dabcef'],
    ['name', 'dcbefa'],
    ['company', 'adfbec'],
    ['changed', 'cdbaef'],
  ])('%s', (sort, slugs) => {
    expect(sortEntries(people, sort).map(({ slug }) => slug)).toEqual([...slugs]);
  });
});

const entrySorts = sorts.filter((sort) => sort !== 'list');

const keys: Readonly<Record<EntrySort, (row: IndexRow) => string | number>> = {
  newest: (row) => -(row.fetchedAt ?? -Number.MAX_VALUE),
  oldest: (row) => row.fetchedAt ?? Number.MAX_VALUE,
  name: (row) => fold(row.name) || '\uffff',
  company: (row) => fold(row.company ?? '') || '\uffff',
  changed: (row) => (row.changedAt === undefined ? Number.MAX_VALUE : -row.changedAt),
};

test.each(entrySorts)('%s: every pair is in order, whatever the order before', (sort) => {
  fc.assert(
    fc.property(anyone, (people) => {
      const entries = Object.freeze(people.map(entryOfPerson));
      const sorted = sortEntries(entries, sort);
      expect(new Set(sorted)).toEqual(new Set(entries));
      expect(sorted).toHaveLength(entries.length);
      for (const [at, next] of sorted.entries()) {
        const row = sorted[at - 1];
        if (!row) continue;
        const [before, after] = [keys[sort](row), keys[sort](next)];
        const tie = keys.newest(row) <= keys.newest(next);
        const isRight = before === after ? tie : before < after;
        expect(isRight).toBe(true);
        if (before === after && row.fetchedAt === next.fetchedAt) {
          expect(row.slug < next.slug).toBe(true);
        }
      }
      expect(sortEntries(entries.toReversed(), sort)).toEqual(sorted);
    }),
  );
});

test.each(entrySorts)('%s: updating a sorted list gives the same as sorting again', (sort) => {
  fc.assert(
    fc.property(anyone, anyone, fc.nat(), (people, others, seed) => {
      const entries = people.map(entryOfPerson);
      const removed = new Set(entries.filter((_, at) => (seed >> (at % 16)) % 2 === 1));
      const added = others.map((person, at) => ({
        ...entryOfPerson(person),
        slug: slugOf(`added-${at}`),
      }));
      const updated = withChanges(sortEntries(entries, sort), removed, added, sort);
      const sorted = sortEntries(
        [...entries.filter((entry) => !removed.has(entry)), ...added],
        sort,
      );
      expect(updated.map(({ slug }) => slug)).toEqual(sorted.map(({ slug }) => slug));
    }),
  );
});

test('entries that come in pieces are sorted like all at once, at any time', () => {
  fc.assert(
    fc.property(anyone, fc.array(fc.integer({ min: 1, max: 5 })), (people, lengths) => {
      const entries = people.map(entryOfPerson);
      const sorter = createSorter();
      let added = 0;
      for (const length of [...lengths, entries.length]) {
        sorter.add(entries.slice(added, added + length));
        added += length;
        if (length % 2)
          expect(sorter.sorted()).toEqual(sortEntries(entries.slice(0, added), 'newest'));
      }
      expect(sorter.sorted()).toEqual(sortEntries(entries, 'newest'));
    }),
  );
});
