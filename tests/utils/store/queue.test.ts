import { beforeEach, describe, expect, test } from 'vitest';
import type { FailureCode } from '../../../utils/failure/failure.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import type { QueueEdit, QueueEntry } from '../../../utils/queue/queue-entry.ts';
import {
  first,
  lessComplete,
  promoted,
  record,
  slugOf,
  version,
} from '../../e2e/harness/records.ts';
import { rowsIn, saveFetch } from '../../e2e/store/store-steps.ts';
import { openEmptyStores, type Stores } from './store.ts';

const ada = first.slug;
const [bob, cem, dee] = ['bob', 'cem', 'dee'].map(slugOf) as [Slug, Slug, Slug];

let stores: Stores;
beforeEach(async () => {
  stores = openEmptyStores();
  await stores.lists.edit({ kind: 'put', list: { id: 'berlin', name: 'Berlin', position: 1 } }, 1);
});

const edit = (change: QueueEdit, now = 10) => stores.queue.edit(change, now);

const add = (slugs: readonly Slug[], { refresh = [] as readonly Slug[], now = 10 } = {}) =>
  edit({ kind: 'add', slugs, refresh, listName: 'berlin' }, now);

/** Everyone in the queue with their state, in order. */
async function queued(): Promise<Readonly<Record<string, QueueEntry['state']>>> {
  const { queue } = (await rowsIn(stores.database, 'queue')) as { queue: readonly QueueEntry[] };
  const inOrder = queue.toSorted((one, other) => one.position - other.position);
  return Object.fromEntries(inOrder.map(({ slug, state }) => [slug, state]));
}

/** Starts the head and returns its slug. */
async function startNext(now = 100): Promise<Slug | undefined> {
  const { head } = await stores.queue.front();
  if (head) await stores.queue.start(head, now, now + 50);
  return head?.slug;
}

/** What OutX answers to the create of a started fetch. */
async function accepted(slug: Slug, now = 101) {
  await stores.tasks.apply(slug, { type: 'sending' }, now);
  return stores.tasks.apply(slug, { type: 'accepted', outxTaskId: `task-of-${slug}` }, now);
}

async function completed(slug: Slug, next = version(slug, 200)) {
  await accepted(slug);
  const event = { type: 'completed', outxTaskId: `task-of-${slug}` } as const;
  return stores.tasks.apply(slug, event, next.fetchedAt, { version: next, raw: {} });
}

async function ended(slug: Slug, code: FailureCode, now = 200) {
  await accepted(slug, now - 1);
  const failure = { code, at: now };
  const event = { type: 'ended', outxTaskId: `task-of-${slug}`, failure } as const;
  return stores.tasks.apply(slug, event, now);
}

describe('people are fetched', () => {
  test('in the order of the list, and a second list comes after the first', async () => {
    await add([bob, ada]);
    await add([cem, bob], { now: 9 });
    expect(await queued()).toEqual({ bob: 'waiting', ada: 'waiting', cem: 'waiting' });
    expect([await startNext(), await startNext(), await startNext()]).toEqual([bob, ada, cem]);
    expect(await stores.queue.front()).toEqual({ state: { nextStartAt: 150 }, started: 3 });
  });

  test('once: a task that is under way is joined, and who is saved is done', async () => {
    await stores.tasks.apply(bob, { type: 'enrich' }, 1);
    await saveFetch(stores.tasks, first);
    await add([bob, ada]);
    expect([await startNext(), await startNext()]).toEqual([bob, ada]);
    expect(await queued()).toEqual({ bob: 'started', ada: 'done' });
    // Neither was a new fetch, so nothing has to be spread.
    expect((await stores.queue.front()).state).toEqual({});
    expect(await stores.tasks.open()).toHaveLength(1);
  });

  test('again if that is asked for, by the address that they are saved under', async () => {
    const alias = slugOf('ada-of-old');
    const saved = version(ada, 1_000, { reportedSlug: alias });
    await saveFetch(stores.tasks, saved);
    await add([alias], { refresh: [alias] });
    expect(await startNext(2_000)).toBe(ada);
    expect(await stores.queue.queued([alias, bob])).toEqual(new Set([alias]));
    expect(await stores.tasks.open()).toMatchObject([{ slug: ada, state: 'queued' }]);
  });

  test('by the user’s own command, which takes them out of the queue', async () => {
    await add([bob, cem]);
    await stores.tasks.apply(cem, { type: 'enrich' }, 20);
    expect(await queued()).toEqual({ bob: 'waiting', cem: 'started' });
    await completed(cem);
    expect(await queued()).toEqual({ bob: 'waiting', cem: 'done' });
  });

  test('quietly: they don’t count as profiles that arrived late', async () => {
    await add([bob]);
    await startNext();
    await completed(bob, version(bob, 900_000));
    await saveFetch(stores.tasks, version(cem, 900_000));
    expect(await stores.library.lateSince(0)).toBe(0);
  });
});

describe('an entry follows its task', () => {
  beforeEach(async () => {
    await add([bob, cem]);
    await startNext();
  });

  test.each<[FailureCode, QueueEntry['state'], boolean]>([
    ['task-failed', 'failed', false],
    ['expired', 'failed', false],
    ['plan-limit', 'waiting', true],
  ])('that fails as %s: it is %s, and the queue stops: %s', async (code, state, stops) => {
    await ended(bob, code);
    expect(await queued()).toEqual({ bob: state, cem: 'waiting' });
    const { stop } = (await stores.queue.front()).state;
    expect(stop?.failure.code).toBe(stops ? code : undefined);
    if (!stops) return;
    await stores.tasks.apply(dee, { type: 'enrich' }, 300);
    await accepted(dee, 301);
    expect((await stores.queue.front()).state.stop).toBeUndefined();
  });

  test('whose create was lost: it is failed, and only Retry sends it again', async () => {
    await stores.tasks.apply(bob, { type: 'sending' }, 110);
    const failure = { code: 'timed-out', at: 120 } as const;
    await stores.tasks.apply(bob, { type: 'lost', failure }, 120);
    expect(await queued()).toEqual({ bob: 'failed', cem: 'waiting' });
    expect((await stores.queue.front()).state.stop).toEqual({ failure, until: 600_120 });
    expect(await stores.library.unsettled()).toMatchObject([{ slug: bob, state: 'unknown' }]);
    // An import of the same list asks for the person, but is no decision about the lost create.
    await add([bob]);
    expect(await startNext()).toBe(cem);
    expect(await startNext()).toBe(bob);
    expect(await queued()).toEqual({ cem: 'started', bob: 'failed' });

    await edit({ kind: 'retry', slugs: [bob] });
    expect((await stores.queue.front()).state.stop).toBeUndefined();
    expect(await startNext()).toBe(bob);
    expect(await stores.tasks.open()).toHaveLength(2);
  });

  test('that was cancelled: the entry is gone', async () => {
    await stores.tasks.apply(bob, { type: 'cancel' }, 200);
    expect(await queued()).toEqual({ cem: 'waiting' });
  });

  test('that failed: the engine doesn’t read it again at each round, but the person’s page does', async () => {
    await ended(bob, 'task-failed');
    expect(await stores.library.unsettled()).toEqual([]);
    expect((await stores.library.profileState(bob)).task?.state).toBe('failed');
  });

  test('to the record that turns out to be the person’s', async () => {
    await saveFetch(stores.tasks, version(ada, 150));
    await completed(bob, version(bob, 200, { reportedSlug: ada }));
    expect(await queued()).toEqual({ ada: 'done', cem: 'waiting' });
  });
});

describe('the user', () => {
  beforeEach(() => add([bob, cem, dee]));

  test('pauses and resumes all, or one list', async () => {
    await edit({ kind: 'pause' });
    expect((await stores.queue.front()).state.pausedAt).toBe(10);
    await edit({ kind: 'resume' });
    expect((await stores.queue.front()).state).toEqual({});
    await edit({ kind: 'add', slugs: [ada], refresh: [] }, 20);
    await edit({ kind: 'pause', listId: 'berlin' });
    expect((await stores.queue.front()).head?.slug).toBe(ada);
    await edit({ kind: 'resume', listId: 'berlin' });
    expect((await stores.queue.front()).head?.slug).toBe(bob);
  });

  test.each<[string, QueueEdit, readonly string[]]>([
    ['moves people up', { kind: 'move', slugs: [dee, cem], to: 'start' }, ['dee', 'cem', 'bob']],
    ['skips people', { kind: 'move', slugs: [bob], to: 'end' }, ['cem', 'dee', 'bob']],
    ['removes people', { kind: 'remove', slugs: [cem] }, ['bob', 'dee']],
    ['clears the list', { kind: 'clear', listId: 'berlin' }, []],
    ['clears another list', { kind: 'clear', listId: 'paris' }, ['bob', 'cem', 'dee']],
  ])('%s', async (_what, change, expected) => {
    await edit(change);
    expect(Object.keys(await queued())).toEqual(expected);
  });

  test('clears all but what is being fetched', async () => {
    await startNext();
    await edit({ kind: 'clear' });
    expect(await queued()).toEqual({ bob: 'started' });
  });

  test('undoes clearing it, for those who aren’t in the queue again', async () => {
    await startNext();
    await edit({ kind: 'pause', listId: 'berlin' });
    const before = await queued();
    const removed = await stores.queue.removable('berlin');
    expect(removed.map(({ slug }) => slug)).toEqual([cem, dee]);
    expect(await stores.queue.removable('paris')).toEqual([]);
    await edit({ kind: 'clear', listId: 'berlin' });
    await edit({ kind: 'restore', entries: removed });
    expect(await queued()).toEqual(before);
    expect(await stores.queue.removable(undefined)).toEqual(removed);
    await edit({ kind: 'clear' });
    await edit({ kind: 'add', slugs: [dee], refresh: [] }, 90);
    const started = removed.map((entry) => ({ ...entry, slug: ada, state: 'started' as const }));
    await edit({ kind: 'restore', entries: [...removed, ...started] });
    expect(await queued()).toEqual({ bob: 'started', cem: 'paused', dee: 'waiting' });
  });

  test('retries what failed, or only some of it', async () => {
    for (const slug of [bob, cem]) {
      await startNext();
      await ended(slug, 'task-failed');
    }
    await edit({ kind: 'retry', slugs: [cem] });
    expect(await queued()).toEqual({ bob: 'failed', cem: 'waiting', dee: 'waiting' });
    await edit({ kind: 'retry', listId: 'berlin' });
    expect(await queued()).toEqual({ bob: 'waiting', cem: 'waiting', dee: 'waiting' });
  });

  test('deletes a person, who isn’t fetched then, and undoes it', async () => {
    await stores.imports.stage('import', [record(version(bob, 5, {}))], 1);
    await stores.imports.commit('import', 1);
    const batch = await stores.writer.remove([bob], 30);
    expect(Object.keys(await queued())).toEqual(['cem', 'dee']);
    await stores.writer.restore(batch);
    expect(Object.keys(await queued())).toEqual(['bob', 'cem', 'dee']);
  });
});

test('a page sees counts, the first of each state, and each list’s progress', async () => {
  await add([bob, cem, dee]);
  await edit({ kind: 'add', slugs: [ada], refresh: [] }, 20);
  await startNext();
  await completed(bob);
  await startNext();
  await ended(cem, 'task-failed');
  const { state, counts, byList, next, failed } = await stores.queue.overview();
  expect(state).toEqual({ nextStartAt: 150 });
  expect(counts).toEqual({ waiting: 2, paused: 0, started: 0, done: 1, failed: 1 });
  expect(byList.get('berlin')).toEqual({ waiting: 1, paused: 0, started: 0, done: 1, failed: 1 });
  expect(next.map(({ slug }) => slug)).toEqual([dee, ada]);
  expect(failed).toMatchObject([{ slug: cem, failure: { code: 'task-failed' } }]);
});

describe('watches', () => {
  const person = { kind: 'person', slug: ada } as const;
  const tag = { kind: 'tag', tag: 'Key account' } as const;

  beforeEach(async () => {
    await saveFetch(stores.tasks, first);
    await saveFetch(stores.tasks, version(bob, 1_500));
    await stores.writer.annotate([bob], (before) => ({ ...before, tags: ['key ACCOUNT'] }));
    await stores.lists.edit(
      {
        kind: 'add',
        members: [ada, bob, cem].map((slug) => ({ listId: 'berlin', slug, position: 1 })),
      },
      1,
    );
  });

  const watch = (
    targets: Parameters<typeof stores.queue.editWatches>[0]['targets'],
    everyDays = 30,
  ) => stores.queue.editWatches({ kind: 'watch', targets, everyDays: everyDays as 30 }, 2_000);

  test('are about people, tags and lists, and everyone who was fetched is in once', async () => {
    await watch([person, tag]);
    await watch([{ kind: 'list', listId: 'berlin' }], 90);
    expect(await stores.queue.watched()).toEqual([
      { slug: ada, everyDays: 30, lookedAt: 1_000 },
      { slug: bob, everyDays: 30, lookedAt: 1_500 },
    ]);
    expect((await stores.queue.front()).state.nextPlanAt).toBe(2_000);
    await stores.queue.editWatches({ kind: 'unwatch', targets: [person, tag] }, 3_000);
    expect((await stores.queue.watched()).map(({ everyDays }) => everyDays)).toEqual([90, 90]);
    expect(await stores.queue.watches()).toHaveLength(1);
  });

  test('queue those who are due behind all lists, and their fetch brings news', async () => {
    await watch([person]);
    await stores.queue.plan([ada], 5_000, 2_000);
    await stores.queue.plan([ada], 5_000, 2_000);
    await add([cem], { now: 3_000 });
    expect([await startNext(), await startNext()]).toEqual([cem, ada]);
    expect(await stores.queue.news()).toEqual([]);
    await completed(ada, promoted);
    const changes = [
      { kind: 'promoted', title: 'Chief analyst', company: 'Engine Works', formerTitle: 'Analyst' },
      { kind: 'new-headline', from: 'Analyst', to: 'Chief analyst' },
    ];
    expect(await stores.queue.news()).toEqual([{ slug: ada, at: promoted.fetchedAt, changes }]);
    expect((await stores.queue.overview()).counts).toMatchObject({ done: 0, started: 1 });
    expect(await stores.queue.watched()).toEqual([{ slug: ada, everyDays: 30, lookedAt: 2_000 }]);
  });

  test('tell once that a person can’t be read any more, and again after it could', async () => {
    await watch([person]);
    const round = async (fetch: () => Promise<unknown>) => {
      await stores.queue.plan([ada], 5_000, 2_000);
      await startNext();
      await fetch();
      return (await stores.queue.news()).filter(({ isUnreadable }) => isUnreadable).length;
    };
    expect(await round(() => ended(ada, 'task-failed', 2_100))).toBe(1);
    expect(await round(() => ended(ada, 'task-failed', 2_200))).toBe(1);
    expect(await round(() => completed(ada, { ...lessComplete, fetchedAt: 2_300 }))).toBe(1);
    expect(await round(() => completed(ada, { ...promoted, fetchedAt: 2_400 }))).toBe(1);
    expect(await round(() => completed(ada, { ...lessComplete, fetchedAt: 2_500 }))).toBe(2);
    // The last look counts, although the profile is older.
    expect(await stores.queue.watched()).toMatchObject([{ lookedAt: 2_500 }]);
  });

  test('end with the person, and move to the record that the person is merged into', async () => {
    await watch([person]);
    await completedOnce(ada, version(ada, 2_500, { reportedSlug: bob }));
    expect(await stores.queue.watches()).toMatchObject([{ target: { slug: ada } }]);
    const batch = await stores.writer.remove([ada], 4_000);
    await stores.writer.purge(batch + 1);
    expect(await stores.queue.watches()).toEqual([]);
  });

  const completedOnce = async (slug: Slug, next: typeof first) => {
    await stores.tasks.apply(slug, { type: 'refresh' }, 2_400);
    return completed(slug, next);
  };
});

test('news are marked as read, one or all, and hidden while their person is deleted', async () => {
  for (const slug of [bob, cem]) await saveFetch(stores.tasks, version(slug, 50));
  await add([bob, cem], { refresh: [bob, cem] });
  for (const slug of [bob, cem]) {
    await startNext();
    await completed(slug, version(slug, 200, { headline: 'New' }));
  }
  const read = async () => (await stores.queue.news()).map(({ isRead = false }) => isRead);
  expect(await read()).toEqual([false, false]);
  await stores.queue.editNews({ kind: 'read', news: [{ slug: bob, at: 200 }] });
  expect(await read()).toEqual([true, false]);
  const unread = await stores.queue.unreadNews();
  expect(unread.map(({ slug }) => slug)).toEqual([cem]);
  await stores.queue.editNews({ kind: 'unread', news: [{ slug: bob, at: 200 }] });
  await stores.queue.editNews({ kind: 'read-all' });
  expect(await read()).toEqual([true, true]);
  const batch = await stores.writer.remove([bob], 300);
  expect(await read()).toEqual([true]);
  await stores.writer.restore(batch);
  expect(await read()).toEqual([true, true]);
});

test('an entry that can’t be read stays stored and keeps no one waiting', async () => {
  await add([bob]);
  const db = await stores.database.connect();
  const damaged = { slug: 'aa', kind: 'list', state: 'waiting', position: 1 };
  await db.put('queue', damaged as never);
  expect(await startNext()).toBe(bob);
  expect((await rowsIn(stores.database, 'queue')).queue).toContainEqual(damaged);
});
