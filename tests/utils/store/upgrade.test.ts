import { expect, test } from 'vitest';
import { canonicalSlug, type Slug } from '../../../utils/profile/slug.ts';
import { entryOf } from '../../../utils/search/entry.ts';
import { findEntries } from '../../../utils/search/find-entries.ts';
import { defaultQuery } from '../../../utils/search/query.ts';
import version1 from '../../e2e/store/fixtures/database-v1.json' with { type: 'json' };
import version2 from '../../e2e/store/fixtures/database-v2.json' with { type: 'json' };
import version3 from '../../e2e/store/fixtures/database-v3.json' with { type: 'json' };
import { createOldDatabase, layoutOf } from '../../e2e/store/old-database.ts';
import { rowsIn } from '../../e2e/store/store-steps.ts';
import { openEmptyStores, openStores } from './store.ts';

type Rows = Readonly<Record<string, readonly object[]>>;

/** The stores of a browser in which an older version of the extension stored these rows. */
async function openOver(version: number, rows: Rows) {
  openEmptyStores();
  await createOldDatabase({ version, stores: rows }, layoutOf(version));
  return openStores();
}

const bySlug = (rows: readonly object[] = []) =>
  (rows as readonly { slug: string }[]).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));

/** The fixture of version 2, with the one slug that was renamed between the fixtures. */
const rowsOfVersion2 = JSON.parse(
  JSON.stringify(version2.stores).replaceAll('"slug":"patient"', '"slug":"long-waiting"'),
) as Rows;

test('version 3 changes the stored names of version 2 and nothing else', async () => {
  const { database } = await openOver(2, rowsOfVersion2);
  const { activity, tasks, ...rows } = await rowsIn(database);
  const { activity: activity3, tasks: tasks3, keys: _, ...rows3 } = version3.stores as Rows;
  expect(bySlug(tasks as object[])).toEqual(bySlug(tasks3));
  // Only version 3 could log a retry.
  const isRetry = (line: object) => 'kind' in line && line.kind === 'retry';
  expect(activity).toEqual(activity3?.filter((line) => !isRetry(line)));
  for (const [name, expected] of Object.entries(rows3)) {
    expect(bySlug(rows[name] as object[]), name).toEqual(bySlug(expected));
  }
});

test('version 1 keeps its rows, and its profiles can be searched', async () => {
  const { library, tasks, log } = await openOver(1, version1.stores);
  const isOpenState = ['queued', 'creating', 'waiting', 'patient'];
  const open = version1.stores.tasks.filter(({ state }) => isOpenState.includes(state));
  expect(await tasks.open()).toHaveLength(open.length);
  expect((await tasks.open()).find(({ slug }) => slug === canonicalSlug('patient'))).toMatchObject({
    state: 'long-waiting',
  });
  expect(await log.newest()).toHaveLength(version1.stores.activity.length);
  expect(await library.creates(Date.now())).toEqual(version1.stores.creates.map(({ at }) => at));
  const [profile] = version1.stores.profiles;
  const [record] = await library.records([profile?.slug as Slug]);
  const [answer] = version1.stores.answers;
  expect(record).toMatchObject({
    saved: profile,
    answer: { fetchedAt: answer?.fetchedAt, raw: answer?.raw },
    aliases: version1.stores.aliases.map(({ alias }) => alias),
  });
  const rows = (await library.index().next()).value ?? [];
  for (const text of ['Maya', 'robotics', 'malaren']) {
    const found = findEntries(rows.map(entryOf), { ...defaultQuery, text }, 0);
    expect(found.map(({ slug }) => slug)).toEqual([profile?.slug]);
  }
});

test.each([
  [1, version1.stores],
  [2, version2.stores],
  [3, version3.stores],
] as const)('every row of version %i can be read', async (version, rows) => {
  const { database, library, log, writer } = await openOver(version, rows as Rows);
  const stored = await rowsIn(database);
  for (const row of stored.trash ?? []) await writer.restore((row as { batch: number }).batch);
  const slugs = (stored.profiles ?? []).map((row) => (row as { slug: Slug }).slug);
  const records = await library.records(slugs);
  expect(records).toHaveLength(slugs.length);
  const versions = records.flatMap((record) => record.versions);
  expect(versions).toHaveLength(stored.versions?.length ?? 0);
  const annotated = records.filter(({ annotation: { starred, tags, note } }) =>
    [starred, tags.length > 0, note !== ''].includes(true),
  );
  expect(annotated).toHaveLength(stored.annotations?.length ?? 0);
  expect(await log.newest()).toHaveLength(stored.activity?.length ?? 0);
  const taskSlugs = (stored.tasks ?? []).map((row) => (row as { slug: Slug }).slug);
  const states = await Promise.all(taskSlugs.map((slug) => library.profileState(slug)));
  expect(states.filter(({ task }) => task)).toHaveLength(taskSlugs.length);
});
