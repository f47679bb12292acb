import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { emptyAnnotation } from '../../../utils/profile/annotation.ts';
import type { Profile } from '../../../utils/profile/profile.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { entryOf } from '../../../utils/search/entry.ts';
import { findEntries } from '../../../utils/search/find-entries.ts';
import type { IndexRow } from '../../../utils/search/index-row.ts';
import { defaultQuery } from '../../../utils/search/query.ts';
import { databaseVersion, type ListRow } from '../../../utils/store/schema.ts';
import { expectTodaysSlugs, formerSlugs, todaysSlugs } from './former-slugs.ts';
import { createOldDatabase, layoutOf, type OldDatabase } from './old-database.ts';
import { openStorePage, type StoreModules } from './store-page.ts';

declare const store: StoreModules;

/** What the versions stored. Frozen: never edit these files, only add new ones. */
const folder = new URL('./fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map(
  (file): OldDatabase => JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
);

test('there is a fixture for every database version', () => {
  const versions = fixtures.map(({ version }) => version).sort((a, b) => a - b);
  expect(versions).toEqual(Array.from({ length: databaseVersion }, (_, n) => n + 1));
});

/** Stores the fixture the way its version did: with IndexedDB alone, not with today's code. */
const storeFixture = (page: Page, fixture: OldDatabase): Promise<void> =>
  page.evaluate(createOldDatabase, fixture, layoutOf(fixture.version));

type Row = Readonly<Record<string, unknown>> & { readonly slug: Slug };

/** The store's rows, with the names of fields and values that version 3 introduced. */
const rowsOf = ({ stores, version }: OldDatabase, name: string): readonly Row[] =>
  JSON.parse(JSON.stringify(stores[name] ?? []), version < 3 ? renamed : undefined);

const values: Readonly<Record<string, string>> = {
  patient: 'long-waiting',
  asked: 'enrich',
  'asked-again': 'refresh',
  'asked-anyway': 'ignoreLimit',
};

/** A reviver for `JSON.parse` that renames an older version's values as version 3 does. */
function renamed(key: string, value: unknown): unknown {
  if ((key === 'state' || key === 'kind') && typeof value === 'string') {
    return key === 'kind' && value === 'cancelled' ? 'cancel' : (values[value] ?? value);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const names: Record<string, string> = {
    anyway: 'ignoreLimit',
    poorerAt: 'lessCompleteAt',
    filed: 'saved',
  };
  const fields = Object.entries(value).map(([name, content]) => [names[name] ?? name, content]);
  return Object.fromEntries(fields);
}

const of =
  (slug: Slug) =>
  (row: Row): boolean =>
    row.slug === slug;

const without = (name: string, { [name]: _, ...rest }: Row): object => rest;

/** Everything the fixture has about a person, in the form of an export. */
function recordOf(fixture: OldDatabase, saved: Row): object {
  const { slug } = saved;
  const annotation = rowsOf(fixture, 'annotations').find(of(slug));
  const answer = rowsOf(fixture, 'answers').find(of(slug));
  const posts = rowsOf(fixture, 'posts').find(of(slug));
  const lists = listsOf(fixture, slug);
  return {
    slug,
    saved,
    versions: rowsOf(fixture, 'versions').filter(of(slug)),
    annotation: annotation ? without('slug', annotation) : emptyAnnotation,
    aliases: rowsOf(fixture, 'aliases')
      .filter(of(slug))
      .map(({ alias }) => alias),
    ...(lists.length > 0 && { lists }),
    ...(answer && { answer: without('slug', answer) }),
    ...(posts && { posts: without('slug', posts) }),
  };
}

/** The names of the person's lists that aren't deleted, in their order. */
const listsOf = (fixture: OldDatabase, slug: Slug) =>
  (rowsOf(fixture, 'lists') as readonly Partial<ListRow>[])
    .filter(({ deletedAt }) => deletedAt === undefined)
    .toSorted((one, other) => Number(one.position) - Number(other.position))
    .filter(({ id }) =>
      rowsOf(fixture, 'members').some((row) => of(slug)(row) && row.listId === id),
    )
    .map(({ name }) => name);

async function openWithFixture(fixture: OldDatabase): Promise<Page> {
  const page = await openStorePage();
  await storeFixture(page, fixture);
  return page;
}

test.each(fixtures)(
  'everything that version $version stored is still readable',
  async (fixture) => {
    const tasks = rowsOf(fixture, 'tasks');
    const deleted = new Set(rowsOf(fixture, 'trash').map(({ slug }) => slug));
    const profiles = rowsOf(fixture, 'profiles').filter(({ slug }) => !deleted.has(slug));
    const page = await openWithFixture(fixture);
    const found = await page.evaluate(
      async (slugs, saved) => {
        const database = store.createDatabase();
        const library = store.createLibrary(database);
        const statesOf = (all: readonly Slug[]) => Promise.all(all.map(library.profileState));
        return {
          tasks: (await statesOf(slugs)).map(({ task }) => task),
          states: await statesOf(saved),
          unsettled: (await library.unsettled()).map(({ slug }) => slug).sort(),
          newest: await library.newest(50),
          count: await library.count(),
          records: await library.records(saved),
          byAlias: (await library.profileState('maya-l' as Slug)).saved,
          creates: await library.creates(Date.now()),
          activity: await store.createActivityLog(database).newest(),
        };
      },
      tasks.map(({ slug }) => slug),
      profiles.map(({ slug }) => slug),
    );

    expect(found.tasks).toEqual(tasks.map((task) => without('unsettled', task)));
    expect(found.unsettled).toEqual(
      tasks
        .filter((task) => 'unsettled' in task)
        .map(({ slug }) => slug)
        .sort(),
    );
    expect(found.newest).toEqual(
      rowsOf(fixture, 'summaries').map(({ text: _, hasNote: _note, ...shown }) => shown),
    );
    expect(found.count).toBe(profiles.length);
    expect(found.records).toEqual(profiles.map((saved) => recordOf(fixture, saved)));
    expect(found.states).toEqual(
      found.records.map(({ slug, saved, versions, annotation, aliases }) => {
        const task = tasks.find(of(slug));
        return { slug, saved, versions, annotation, aliases, ...(task && { task }) };
      }),
    );
    expect(found.byAlias).toEqual(profiles[0]);
    expect(found.creates).toEqual(rowsOf(fixture, 'creates').map(({ at }) => at));
    expect(found.activity).toEqual(rowsOf(fixture, 'activity').toReversed());
  },
);

test.each(fixtures)('search finds every profile that version $version stored', async (fixture) => {
  const deleted = new Set(rowsOf(fixture, 'trash').map(({ slug }) => slug));
  const profiles = rowsOf(fixture, 'profiles').filter(({ slug }) => !deleted.has(slug));
  const page = await openWithFixture(fixture);
  const rows = await page.evaluate(async () => {
    const rows: IndexRow[] = [];
    for await (const piece of store.createLibrary(store.createDatabase()).index())
      rows.push(...piece);
    return rows;
  });

  const entries = rows.map(entryOf);
  const found = (text: string) =>
    findEntries(entries, { ...defaultQuery, text }, 0).map(({ slug }) => slug);
  for (const { slug, profile } of profiles) {
    const { name } = profile as Profile;
    expect(found(name ?? '')).toContain(slug);
  }
  for (const word of ['robotics', 'malaren', 'stockholm', 'analyst']) {
    expect(found(word)).toEqual(['maya-lindqvist']);
  }
  for (const { slug, tags, note } of rowsOf(fixture, 'annotations')) {
    if (deleted.has(slug)) continue;
    for (const text of [...(tags as readonly string[]), note as string])
      expect(found(text)).toContain(slug);
  }
  expect(rows).toHaveLength(profiles.length);
});

const withTrash = fixtures.filter((fixture) => rowsOf(fixture, 'trash').length > 0);

test.each(withTrash)(
  'a deletion in version $version stays hidden and can be undone',
  async (fixture) => {
    const trash = rowsOf(fixture, 'trash');
    const batch = Math.max(...trash.map((row) => row.batch as number));
    const last = trash.filter((row) => row.batch === batch).map(({ slug }) => slug);
    const page = await openWithFixture(fixture);
    const found = await page.evaluate(
      async (slugs, batch) => {
        const database = store.createDatabase();
        const library = store.createLibrary(database);
        const before = {
          undoable: await library.undoable(),
          records: await library.records(slugs),
        };
        await store.createLibraryWriter(database).restore(batch);
        const tasks = await Promise.all(
          slugs.map(async (slug) => (await library.profileState(slug)).task ?? null),
        );
        return { before, after: await library.records(slugs), tasks };
      },
      last,
      batch,
    );

    expect(found.before).toEqual({ undoable: { batch, count: last.length }, records: [] });
    expect(found.after).toEqual(
      last.map((slug) => {
        const saved = rowsOf(fixture, 'profiles').find(of(slug));
        return saved && recordOf(fixture, saved);
      }),
    );
    expect(found.tasks).toEqual(last.map((slug) => trash.find(of(slug))?.task ?? null));
  },
);

test('what version 3 stored under former slugs is found under those of today', async () => {
  const page = await openWithFixture(formerSlugs);
  const start = Date.now();
  const seen = await page.evaluate(
    (slugs) => store.seenIn(store.createDatabase(), slugs),
    todaysSlugs,
  );
  expectTodaysSlugs(seen, [start, Date.now()]);
});
