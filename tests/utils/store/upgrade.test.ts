import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Profile } from '../../../utils/profile/profile.ts';
import { canonicalSlug, type Slug } from '../../../utils/profile/slug.ts';
import { entryOf } from '../../../utils/search/entry.ts';
import { findEntries } from '../../../utils/search/find-entries.ts';
import { defaultQuery } from '../../../utils/search/query.ts';
import { createAnswerStore } from '../../../utils/store/answer-store.ts';
import { createDeliveryReader } from '../../../utils/store/deliveries/delivery-reader.ts';
import { createTeamReader } from '../../../utils/store/team/team-reader.ts';
import version1 from '../../e2e/store/fixtures/database-v1.json' with { type: 'json' };
import version2 from '../../e2e/store/fixtures/database-v2.json' with { type: 'json' };
import version3 from '../../e2e/store/fixtures/database-v3.json' with { type: 'json' };
import version4 from '../../e2e/store/fixtures/database-v4.json' with { type: 'json' };
import version5 from '../../e2e/store/fixtures/database-v5.json' with { type: 'json' };
import version6 from '../../e2e/store/fixtures/database-v6.json' with { type: 'json' };
import version7 from '../../e2e/store/fixtures/database-v7.json' with { type: 'json' };
import { expectTodaysSlugs, formerSlugs, todaysSlugs } from '../../e2e/store/former-slugs.ts';
import { createOldDatabase, layoutOf } from '../../e2e/store/old-database.ts';
import { rowsIn, seenIn } from '../../e2e/store/store-steps.ts';
import { slugOf } from '../profile/slug-of.ts';
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
  const { activity, tasks, staged, texts: _5, ...rows } = await rowsIn(database);
  const {
    activity: activity3,
    tasks: tasks3,
    keys: _,
    staged: _3,
    ...rows3
  } = version3.stores as Rows;
  expect(bySlug(tasks as object[])).toEqual(bySlug(tasks3));
  // Only version 3 could log a retry.
  const isRetry = (line: object) => 'kind' in line && line.kind === 'retry';
  expect(activity).toEqual(activity3?.filter((line) => !isRetry(line)));
  // The page that staged them is gone.
  expect(staged).toEqual([]);
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
  [4, version4.stores],
  [5, version5.stores],
  [6, version6.stores],
  [7, version7.stores],
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

test('version 4 merges the records of one person, and knows people by their member token', async () => {
  const [token, otherToken] = ['c', 'd'].map((last) =>
    slugOf(`ACoAAA8BYqEBCGLg_vT_ca6mMEqkpp9nVffJ3h${last}`),
  ) as [Slug, Slug];
  const profile = (slug: string, fetchedAt: number, urn?: string) => ({
    slug,
    profile: { slug, name: slug, positions: [], education: [], skills: [], ...(urn && { urn }) },
    fetchedAt,
  });
  const urnOf = (slug: Slug) => `urn:li:fsd_profile:${slug}`;
  const none = Object.fromEntries(Object.keys(version3.stores).map((name) => [name, []]));
  const { library } = await openOver(3, {
    ...none,
    profiles: [
      profile('bob', 1),
      profile('bob-new', 2),
      profile('eve', 1, urnOf(token)),
      profile('jane', 1, urnOf(otherToken)),
      profile('jane-new', 2, urnOf(otherToken)),
    ],
    annotations: [{ slug: 'jane-new', starred: true, tags: ['kept'], note: '' }],
    aliases: [
      { alias: 'bob-new', slug: 'bob' },
      { alias: 'jane', slug: 'eve' },
    ],
  });
  const names = ['bob', 'bob-new', 'eve', 'jane', 'jane-new', token, otherToken].map(slugOf);
  expect(await library.savedSlugs(names)).toEqual(
    ['bob', 'bob', 'eve', 'jane', 'jane', 'eve', 'jane'].map(slugOf),
  );
  expect(await library.records(names)).toMatchObject([
    { slug: 'bob', saved: { fetchedAt: 2 }, versions: [{ fetchedAt: 1 }] },
    { slug: 'eve', versions: [] },
    { slug: 'jane', versions: [{ fetchedAt: 1 }], annotation: { starred: true, tags: ['kept'] } },
  ]);
});

describe('version 5 makes the index of version 4 again', () => {
  const parse = (slug: Slug) =>
    version4.stores.profiles.find((row) => row.slug === slug)?.profile as never as Profile;

  test('in the background, with long texts', async () => {
    const { database } = await openOver(4, version4.stores as Rows);
    const { texts, staged: _, ...rows } = await rowsIn(database);
    expect(texts).toEqual([]);
    const { staged: _4, keys: _keys, ...before } = version4.stores as Rows;
    for (const [name, expected] of Object.entries(before)) {
      expect(bySlug(rows[name] as object[]), name).toEqual(bySlug(expected));
    }
    const { changed } = await createAnswerStore(database).reparse(undefined, 100, parse);
    expect(changed).toHaveLength(version5.stores.summaries.length);
    const after = await rowsIn(database, 'summaries', 'texts');
    expect(bySlug(after.summaries as object[])).toEqual(bySlug(version5.stores.summaries));
    expect(bySlug(after.texts as object[])).toEqual(bySlug(version5.stores.texts));
    const again = await createAnswerStore(database).reparse(undefined, 100, parse);
    expect(again.changed).toEqual([]);
  });

  test('when a deleted profile is restored', async () => {
    const { database, library, writer } = await openOver(4, version4.stores as Rows);
    const [{ slug, batch } = { slug: '', batch: 0 }] = version4.stores.trash;
    await writer.restore(batch);
    const [row] = await library.indexRows([slug as Slug]);
    await createAnswerStore(database).reparse(undefined, 100, parse);
    expect(await library.indexRows([slug as Slug])).toEqual([row]);
  });
});

test('the queue, the watches and the news of version 6 can be read', async () => {
  const { queue } = await openOver(6, version6.stores as Rows);
  const { next, failed, counts, state } = await queue.overview();
  expect(next).toHaveLength(4);
  expect(failed).toEqual(version6.stores.queue.filter((entry) => entry.state === 'failed'));
  expect(counts).toEqual({ waiting: 2, paused: 1, started: 1, done: 1, failed: 1 });
  expect([state]).toEqual(version6.stores.queueState);
  expect(new Set(await queue.watches())).toEqual(new Set(version6.stores.watches));
  expect(await queue.news()).toEqual(version6.stores.news.toReversed());
});

test('the posts, destinations, deliveries and team of version 7 can be read', async () => {
  const { database, library } = await openOver(7, version7.stores as Rows);
  const { posts, postTasks, destinations, deliveries, team } = version7.stores;
  const maya = slugOf('maya-lindqvist');
  const { slug, ...saved } = posts[0] as (typeof posts)[number];
  expect(await library.posts(maya)).toMatchObject({ slug, saved, task: postTasks[0] });
  const reader = createDeliveryReader(database);
  const states = await reader.states();
  expect(states.map(({ destination }) => destination.id)).toEqual(['hub', 'twenty', 'hook']);
  expect(states.map(({ lastFour }) => lastFour)).toEqual(['cret', undefined, 'cret']);
  expect(states[2]).toMatchObject({ waiting: 2, dead: 1 });
  expect((await reader.deadLetters()).map(({ delivery }) => delivery)).toEqual([deliveries[3]]);
  const [config, state] = team;
  expect(await createTeamReader(database).overview()).toEqual({
    url: config?.url,
    name: 'lee',
    freshDays: 30,
    sharesNotes: true,
    state,
    unsynced: 1,
  });
  expect(await createTeamReader(database).fetchedBy(maya)).toEqual({
    at: 1790000000000,
    by: 'kim',
  });
  expect(destinations).toHaveLength(states.length);
});

describe('version 4 moves what version 3 stored under former slugs', () => {
  test('and redates what was ahead of now', async () => {
    const start = Date.now();
    const { database } = await openOver(3, formerSlugs.stores);
    expectTodaysSlugs(await seenIn(database, todaysSlugs), [start, Date.now()]);
  });

  test('but redates nothing because the clock was set back to 1970', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 0 });
    onTestFinished(() => void vi.useRealTimers());
    const { library } = await openOver(3, version3.stores as Rows);
    const [before] = version3.stores.profiles;
    expect((await library.records([before?.slug as Slug]))[0]?.saved).toEqual(before);
  });

  test('in the trash, from which it can be restored', async () => {
    const { library, writer } = await openOver(3, formerSlugs.stores);
    expect(await writer.restore(9_000)).toEqual(['jill']);
    const jill = slugOf('jill');
    expect(await library.records([jill])).toMatchObject([{ saved: { profile: { slug: jill } } }]);
    expect((await library.profileState(jill)).task?.state).toBe('done');
  });

  test('except rows that can’t be read, which stay as they are', async () => {
    const { database } = await openOver(3, formerSlugs.stores);
    const stored = await rowsIn(database, 'tasks', 'profiles', 'annotations');
    for (const [name, rows] of Object.entries(stored)) {
      const before = formerSlugs.stores[name]?.find((row) => slugIn(row) === 'unreadable)');
      expect(rows.filter((row) => slugIn(row) === 'unreadable)')).toEqual([before]);
    }
  });

  test('without overwriting a row that can’t be read', async () => {
    const unreadable = { slug: 'ada', fetchedAt: 'yesterday' };
    const task = { slug: 'ada', state: 'of another version' };
    const ada = { slug: 'ada', name: 'Ada', positions: [], education: [], skills: [] };
    const { database, library } = await openOver(3, {
      ...emptied,
      profiles: [unreadable, { slug: 'ada,', fetchedAt: 1, profile: { ...ada, slug: 'ada,' } }],
      tasks: [task, { slug: 'ada,', askedAt: 1, state: 'queued', refusals: 0, unsettled: 1 }],
    });
    const { profiles, tasks } = await rowsIn(database, 'profiles', 'tasks');
    expect(profiles).toContainEqual(unreadable);
    expect(tasks).toContainEqual(task);
    const slug = slugOf('ada-not-on-linkedin');
    expect(await library.records([slug])).toMatchObject([{ saved: { profile: { name: 'Ada' } } }]);
    expect((await library.profileState(slug)).task?.state).toBe('cancelled');
  });

  test('into a live record, if one of two was deleted', async () => {
    const row = (slug: string, headline: string) => ({
      slug,
      fetchedAt: headline.length,
      profile: { slug, headline, positions: [], education: [], skills: [] },
    });
    const summary = { slug: 'ada,', name: 'ada', fetchedAt: 5, text: '' };
    const { library } = await openOver(3, {
      ...emptied,
      profiles: [row('ada', 'Tutor'), row('ada,', 'Analyst')],
      annotations: [{ slug: 'ada,', starred: true, tags: [], note: 'Keep.' }],
      trash: [{ slug: 'ada,', batch: 1, row: summary }],
    });
    expect(await library.undoable()).toBeUndefined();
    expect(await library.records([slugOf('ada')])).toMatchObject([
      {
        saved: { profile: { headline: 'Analyst' } },
        versions: [{}],
        annotation: { note: 'Keep.' },
      },
    ]);
  });

  test.each([
    [['queued', 'done'], 'queued', []],
    [['waiting', 'queued'], 'waiting', []],
    [['failed', 'queued'], 'queued', ['failed']],
    [['cancelled', 'done'], 'cancelled', []],
    [['waiting', 'long-waiting'], 'waiting', ['long-waiting']],
    [['unknown', 'queued'], 'unknown', []],
  ])('of two tasks %j keeps %s, and every id: %j', async (states, kept, spare) => {
    for (const [one, other] of [states, states.toReversed()]) {
      const { database, library } = await openOver(3, {
        ...emptied,
        tasks: [taskIn(one ?? '', 'ada'), taskIn(other ?? '', 'ada,')],
      });
      const { tasks = [] } = await rowsIn(database, 'tasks');
      expect((await library.profileState(slugOf('ada'))).task?.state).toBe(kept);
      const others = tasks.filter((row) => slugIn(row) !== 'ada') as { state: string }[];
      expect(others.map(({ state }) => state)).toEqual(spare);
    }
  });
});

const emptied = Object.fromEntries(Object.keys(formerSlugs.stores).map((name) => [name, []]));

const slugIn = (row: unknown) => (row as { readonly slug: unknown }).slug;

/** A task in a state, with an id if it can have one. */
const taskIn = (state: string, slug: string) => {
  const task = (version3.stores.tasks as readonly { state: string }[]).find(
    (row) => row.state === state,
  );
  if (!task) throw new Error(`The fixture has no ${state} task.`);
  return { ...task, slug };
};
