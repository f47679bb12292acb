import { beforeEach, describe, expect, test } from 'vitest';
import { isOpen } from '../../../utils/task/task.ts';
import {
  bob,
  first,
  lessComplete,
  promoted,
  record,
  slugOf,
  version,
} from '../../e2e/harness/records.ts';
import { rowsIn, saveFetch } from '../../e2e/store/store-steps.ts';
import { openEmptyStores, openStores, type Stores } from './store.ts';

const ada = first.slug;
const accepted = { type: 'accepted', outxTaskId: 'id' } as const;
const completed = { type: 'completed', outxTaskId: 'id' } as const;

let stores: Stores;
beforeEach(() => {
  stores = openEmptyStores();
});

async function untilWaiting(slug = ada) {
  await stores.tasks.apply(slug, { type: 'enrich' }, 1);
  await stores.tasks.apply(slug, { type: 'sending' }, 2);
  await stores.tasks.apply(slug, accepted, 3);
}

describe('a task', () => {
  test('is created once by fifty commands over two connections', async () => {
    const { tasks } = openStores();
    const applied = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        (n % 2 ? tasks : stores.tasks).apply(ada, { type: 'enrich' }, n),
      ),
    );
    expect(applied.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await stores.tasks.open()).toHaveLength(1);
  });

  test('is open until it is done, and unsettled until the user has seen to it', async () => {
    await untilWaiting();
    expect(await stores.tasks.open()).toMatchObject([{ slug: ada, state: 'waiting' }]);
    await stores.tasks.apply(bob, { type: 'enrich' }, 1);
    await stores.tasks.apply(bob, { type: 'sending' }, 2);
    await stores.tasks.apply(bob, { type: 'lost', failure: { code: 'timed-out', at: 3 } }, 3);
    expect((await stores.tasks.open()).map(({ slug }) => slug)).toEqual([ada]);
    const unsettled = await stores.library.unsettled();
    expect(unsettled.map((task) => [task.slug, task.state, isOpen(task)])).toEqual([
      [ada, 'waiting', true],
      [bob, 'unknown', false],
    ]);
    const fetched = { version: version(ada, 4), raw: null };
    await stores.tasks.apply(ada, completed, 4, fetched);
    expect((await stores.library.unsettled()).map(({ slug }) => slug)).toEqual([bob]);
  });

  test('that an event leaves alone writes nothing', async () => {
    await untilWaiting();
    const before = await rowsIn(stores.database);
    expect(await stores.tasks.apply(ada, { type: 'enrich' }, 9)).toMatchObject({
      task: { state: 'waiting' },
      changed: false,
    });
    expect(await rowsIn(stores.database)).toEqual(before);
  });

  test.each([
    ['unknown', {}, 'queued', undefined],
    ['failed, with its id,', { outxTaskId: 'paid', createdAt: 5 }, 'long-waiting', 'paid'],
  ])(
    'that cannot be read is %s and stays stored until the user decides',
    async (_, fields, resumed, id) => {
      const row = { slug: bob, state: 'from-the-future', unsettled: 1, askedAt: 3, ...fields };
      const db = await stores.database.connect();
      await db.put('tasks', row as never);
      expect(await stores.tasks.open()).toEqual([]);
      expect(await stores.library.unsettled()).toMatchObject([
        { slug: bob, failure: { code: 'task-unreadable', at: 3 } },
      ]);
      const events = [
        { type: 'sending' },
        { ...accepted, outxTaskId: 'other' },
        { type: 'lost', failure: { code: 'interrupted', at: 4 } },
        { type: 'released', codes: ['offline'] },
        ...(id === undefined ? [{ type: 'enrich' } as const, { type: 'refresh' } as const] : []),
      ] as const;
      for (const event of events) await stores.tasks.apply(bob, event, 1_000_000);
      expect(await db.get('tasks', bob)).toEqual(row);
      const { task } = await stores.tasks.apply(bob, { type: 'retry' }, 1_000_000);
      expect(task).toMatchObject({ state: resumed, ...(id !== undefined && { outxTaskId: id }) });
    },
  );
});

describe('a finished task', () => {
  test('is stored together with its profile, the raw answer and the alias', async () => {
    await untilWaiting();
    const { profile } = first;
    const reportedSlug = slugOf('ada-lovelace');
    const fetched = { ...first, profile: { ...profile, reportedSlug } };
    await stores.tasks.apply(ada, completed, 4, { version: fetched, raw: { any: ['thing'] } });
    expect(await stores.library.profileState(ada)).toMatchObject({
      task: { state: 'done' },
      saved: fetched,
    });
    expect(await stores.library.profileState(reportedSlug)).toMatchObject({
      slug: reportedSlug,
      saved: { slug: ada },
    });
    expect(await stores.library.records([ada])).toMatchObject([
      { aliases: [reportedSlug], answer: { raw: { any: ['thing'] } } },
    ]);
  });

  test('stays waiting, with its id, if its profile cannot be stored', async () => {
    await untilWaiting();
    const before = await rowsIn(stores.database);
    const unstorable = { version: first, raw: () => {} };
    await expect(stores.tasks.apply(ada, completed, 4, unstorable)).rejects.toThrow(
      expect.objectContaining({ name: 'DataCloneError' }),
    );
    expect(await rowsIn(stores.database)).toEqual(before);
  });

  test('saves no profile if its answer comes too late', async () => {
    await untilWaiting();
    await stores.tasks.apply(ada, { type: 'cancel' }, 4);
    await stores.tasks.apply(ada, completed, 5, { version: first, raw: null });
    expect(await stores.library.count()).toBe(0);
  });

  test('keeps the version before it, the annotation, and the newer answer', async () => {
    await saveFetch(stores.tasks, first);
    const annotation = { starred: true, tags: ['engines'], note: 'Kept.' };
    await stores.writer.annotate([ada], () => annotation);
    await saveFetch(stores.tasks, promoted);
    const answer = { fetchedAt: 2_000, raw: { of: 2_000 } };
    expect(await stores.library.records([ada])).toEqual([
      record(promoted, { versions: [first], annotation, answer }),
    ]);
    expect(await stores.library.indexRows([ada])).toMatchObject([
      { changedAt: 2_000, changes: ['promoted', 'new-headline'], starred: true, tags: ['engines'] },
    ]);
  });

  test('with a less complete profile keeps the saved one and its answer', async () => {
    await saveFetch(stores.tasks, first);
    await saveFetch(stores.tasks, lessComplete);
    const saved = { ...first, lessCompleteAt: 3_000 };
    const answer = { fetchedAt: 1_000, raw: { of: 1_000 } };
    expect(await stores.library.records([ada])).toEqual([
      record(saved, { versions: [lessComplete], answer }),
    ]);
  });

  test('whose profile was deleted meanwhile starts a new history', async () => {
    await saveFetch(stores.tasks, first);
    await stores.writer.annotate([ada], (before) => ({ ...before, note: 'Of the deleted one.' }));
    await stores.tasks.apply(ada, { type: 'refresh' }, 1_990);
    await stores.tasks.apply(ada, { type: 'sending' }, 1_991);
    await stores.tasks.apply(ada, accepted, 1_992);
    const batch = await stores.writer.remove([ada], 1_993);
    expect(await stores.tasks.open()).toMatchObject([{ slug: ada, state: 'waiting' }]);
    await stores.tasks.apply(ada, completed, 2_000, { version: promoted, raw: 'new' });
    expect(await stores.writer.restore(batch)).toEqual([]);
    expect(await stores.library.records([ada])).toEqual([
      record(promoted, { answer: { fetchedAt: 2_000, raw: 'new' } }),
    ]);
  });
});

describe('a command to enrich', () => {
  test('does not fetch an imported profile again; a refresh does', async () => {
    await stores.imports.stage('import', [record(version(bob, 1))], 1);
    await stores.imports.commit('import', 1);
    expect(await stores.tasks.apply(bob, { type: 'enrich' }, 2)).toMatchObject({
      task: undefined,
      changed: false,
    });
    expect(await stores.tasks.open()).toEqual([]);
    expect(await stores.tasks.apply(bob, { type: 'refresh' }, 3)).toMatchObject({
      task: { state: 'queued' },
      changed: true,
    });
  });

  test('fetches a deleted profile again', async () => {
    await saveFetch(stores.tasks, first);
    expect(await stores.tasks.apply(ada, { type: 'enrich' }, 4_000)).toMatchObject({
      task: { state: 'done' },
      changed: false,
    });
    await stores.writer.remove([ada], 5_000);
    expect(await stores.tasks.apply(ada, { type: 'enrich' }, 6_000)).toMatchObject({
      task: { state: 'queued' },
      changed: true,
    });
  });
});

describe('the creates', () => {
  test('are stored with the step that sends one', async () => {
    await untilWaiting();
    expect(await stores.tasks.creates(10)).toEqual([2]);
  });

  test('are dated back with the clock, and forward again', async () => {
    const minute = 60 * 1000;
    const year = 365 * 24 * 60 * minute;
    const db = await stores.database.connect();
    for (const at of [year, year + 10 * minute]) await db.add('creates', { at });
    const times = async (now: number) => [
      await stores.library.creates(now),
      await stores.tasks.creates(now),
    ];
    const twice = (...at: number[]) => [at, at];
    expect(await times(year + 10 * minute)).toEqual(twice(year, year + 10 * minute));
    expect(await times(12 * minute)).toEqual(twice(2 * minute, 12 * minute));
    expect(await times(13 * minute)).toEqual(twice(2 * minute, 12 * minute));
    expect(await times(year + 11 * minute)).toEqual(twice(year, year + 10 * minute));
    expect(await times(year + 5 * minute)).toEqual(twice(year, year + 4 * minute));
  });

  test('are kept as long as they may count, whatever their dates', async () => {
    const db = await stores.database.connect();
    for (let n = 1; n <= 401; n++) await db.add('creates', { at: n });
    const inAYear = 365 * 24 * 60 * 60 * 1000;
    await stores.tasks.apply(ada, { type: 'enrich' }, inAYear);
    await stores.tasks.apply(ada, { type: 'sending' }, inAYear);
    const kept = await stores.library.creates(inAYear);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([400, 3, inAYear]);
  });

  test.each([
    ['fifty in an hour', 50, 1_000],
    ['two hundred in a day', 200, 2 * 60 * 60 * 1000],
  ])('are never more than %s', async (_, count, agoMs) => {
    const now = 365 * 24 * 60 * 60 * 1000;
    const db = await stores.database.connect();
    for (let n = 0; n < count; n++) await db.add('creates', { at: now - agoMs });
    await stores.tasks.apply(ada, { type: 'ignoreLimit' }, now);
    expect(await stores.tasks.apply(ada, { type: 'sending' }, now)).toMatchObject({
      task: { state: 'queued' },
      changed: false,
    });
    const later = now + 24 * 60 * 60 * 1000;
    expect(await stores.tasks.apply(ada, { type: 'sending' }, later)).toMatchObject({
      task: { state: 'creating' },
    });
  });
});
