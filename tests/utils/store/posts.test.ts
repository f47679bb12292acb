import { beforeEach, describe, expect, test } from 'vitest';
import { reparseAnswers } from '../../../utils/engine/reparse-answers.ts';
import type { SavedPosts } from '../../../utils/profile/post.ts';
import type { Slug } from '../../../utils/profile/slug.ts';
import { createAnswerStore } from '../../../utils/store/answer-store.ts';
import type { TaskEvent } from '../../../utils/task/event.ts';
import { record, slugOf, version } from '../../e2e/harness/records.ts';
import { rowsIn, saveFetch } from '../../e2e/store/store-steps.ts';
import { openEmptyStores, type Stores } from './store.ts';

const ada = slugOf('ada');
const former = slugOf('ada-byron');
const token = slugOf(`ACoAA${'a'.repeat(34)}`);
const urn = `urn:li:fsd_profile:${token}`;

const postsOf = (fetchedAt: number, ...texts: string[]): SavedPosts => ({
  fetchedAt,
  posts: texts.map((text) => ({ text })),
  raw: { posts: texts },
});

let stores: Stores;
beforeEach(() => {
  stores = openEmptyStores();
});

const apply = (slug: Slug, event: TaskEvent, now: number, fetched?: SavedPosts) =>
  stores.tasks.apply(slug, event, now, fetched, 'posts');
const stateOf = async (slug: Slug) => (await stores.library.posts(slug)).task?.state;

/** Fetches somebody's posts, up to where OutX has the task. */
async function ask(slug: Slug, now: number) {
  const { task } = await apply(slug, { type: 'refresh' }, now);
  await apply(task?.slug ?? slug, { type: 'sending' }, now + 1);
  await apply(task?.slug ?? slug, { type: 'accepted', outxTaskId: `posts-${now}` }, now + 2);
  return task?.slug ?? slug;
}

async function fetch(slug: Slug, now: number, ...texts: string[]) {
  const own = await ask(slug, now);
  const event = { type: 'completed', outxTaskId: `posts-${now}` } as const;
  return apply(own, event, now + 3, postsOf(now + 3, ...texts));
}

const savePerson = (slug: Slug, at: number, fields = {}) =>
  saveFetch(stores.tasks, version(slug, at, { urn, ...fields }));

test('posts are searched, exported, and replaced by newer ones, but not by none', async () => {
  await savePerson(ada, 10);
  await fetch(ada, 20, 'Engines');
  const [text] = await stores.library.longTextsOf([ada]);
  expect(text?.text).toBe('engines');
  await fetch(ada, 30, 'Looms', 'Sums');
  await fetch(ada, 40);
  expect((await stores.library.records([ada]))[0]?.posts).toEqual(postsOf(33, 'Looms', 'Sums'));
  expect((await stores.library.longTextsOf([ada]))[0]?.text).toBe('looms\u001fsums');
  expect(await stateOf(ada)).toBe('done');
  // A profile that is fetched again keeps its posts.
  await savePerson(ada, 50, { headline: 'Analyst' });
  expect((await stores.library.longTextsOf([ada]))[0]?.text).toBe('looms\u001fsums');
});

test('a task has a row of its own, and a stored task of a profile stays as it is', async () => {
  await savePerson(ada, 10);
  const before = await rowsIn(stores.database, 'tasks');
  await ask(ada, 20);
  expect(await rowsIn(stores.database, 'tasks')).toEqual(before);
  const { postTasks } = await rowsIn(stores.database, 'postTasks');
  expect(postTasks).toEqual([
    {
      ...{ slug: ada, askedAt: 20, state: 'waiting', outxTaskId: 'posts-20', createdAt: 22 },
      ...{ nextPollAt: 1_022, pickedUp: false, faults: 0, unsettled: 1 },
    },
  ]);
  expect(await stores.tasks.open()).toEqual([
    expect.objectContaining({ type: 'posts', slug: ada }),
  ]);
  expect(await stores.library.unsettled()).toEqual([]);
});

describe('two records of one person', () => {
  test('are merged with the newer posts, and no finished task of the other one is left', async () => {
    const { urn: _, ...noUrn } = version(former, 1).profile;
    await saveFetch(stores.tasks, { slug: former, profile: { ...noUrn, urn }, fetchedAt: 10 });
    await fetch(former, 20, 'Old');
    await stores.imports.stage(
      'file',
      [record(version(ada, 15), { posts: postsOf(25, 'New') })],
      1,
    );
    await stores.imports.commit('file', 1);
    await savePerson(ada, 30, { reportedSlug: former });
    const { slug, saved } = await stores.library.posts(ada);
    expect(saved?.posts).toEqual([{ text: 'New' }]);
    // What was fetched isn't fetched by itself again.
    expect((await apply(ada, { type: 'enrich' }, 40)).task).toBeUndefined();
    const { posts, postTasks } = await rowsIn(stores.database, 'posts', 'postTasks');
    expect([posts?.length, postTasks?.length]).toEqual([1, 0]);
    expect((await stores.library.longTextsOf([slug]))[0]?.text).toBe('new');
  });

  test('keep a task that is under way: its posts belong to both', async () => {
    await savePerson(former, 10);
    const asked = await ask(former, 20);
    await savePerson(ada, 30, { reportedSlug: former });
    expect(await stateOf(ada)).toBe('waiting');
    expect((await apply(ada, { type: 'enrich' }, 40)).task).toMatchObject({
      outxTaskId: 'posts-20',
    });
    await apply(asked, { type: 'completed', outxTaskId: 'posts-20' }, 50, postsOf(50, 'Both'));
    for (const each of [ada, former])
      expect((await stores.library.posts(each)).saved?.posts).toEqual([{ text: 'Both' }]);
  });
});

test('posts that are being fetched stay those of the person, whose address is someone else’s by now', async () => {
  await savePerson(ada, 10);
  await ask(ada, 20);
  await savePerson(ada, 30, { urn: `urn:li:fsd_profile:ACoAA${'b'.repeat(34)}` });
  const [task] = await stores.tasks.open();
  const completed = { type: 'completed', outxTaskId: 'posts-20' } as const;
  await apply(task?.slug ?? ada, completed, 40, postsOf(40, 'Engines'));
  expect((await stores.library.posts(token)).saved?.posts).toEqual([{ text: 'Engines' }]);
  expect((await stores.library.posts(ada)).saved).toBeUndefined();
});

describe('a deletion', () => {
  beforeEach(async () => {
    await savePerson(ada, 10);
    await fetch(ada, 20, 'Engines');
  });

  test('hides the posts, and undoing it brings them back', async () => {
    const batch = await stores.writer.remove([ada], 100);
    expect(await stores.library.records([ada])).toEqual([]);
    await stores.writer.restore(batch);
    expect((await stores.library.posts(ada)).saved).toEqual(postsOf(23, 'Engines'));
  });

  test('that is final deletes the posts and their finished task', async () => {
    const batch = await stores.writer.remove([ada], 100);
    await stores.writer.purge(batch + 1);
    const rows = await rowsIn(stores.database, 'posts', 'postTasks');
    expect(rows).toEqual({ posts: [], postTasks: [] });
  });

  test('during a fetch: what it brings can be restored, and later nothing is saved of it', async () => {
    await ask(ada, 200);
    const batch = await stores.writer.remove([ada], 210);
    const completed = { type: 'completed', outxTaskId: 'posts-200' } as const;
    await apply(ada, completed, 220, postsOf(220, 'Looms'));
    await stores.writer.restore(batch);
    expect((await stores.library.posts(ada)).saved).toEqual(postsOf(220, 'Looms'));

    await ask(ada, 300);
    await stores.writer.purge((await stores.writer.remove([ada], 310)) + 1);
    expect(await stores.tasks.open()).toMatchObject([{ type: 'posts', outxTaskId: 'posts-300' }]);
    await apply(ada, { type: 'completed', outxTaskId: 'posts-300' }, 320, postsOf(320, 'Sums'));
    const rows = await rowsIn(stores.database, 'posts', 'postTasks');
    expect(rows).toEqual({ posts: [], postTasks: [] });
  });

  test('of everything deletes posts and tasks, but not the creates', async () => {
    await stores.writer.clear();
    const { posts, postTasks, creates } = await rowsIn(stores.database);
    expect([posts?.length, postTasks?.length, creates?.length]).toEqual([0, 0, 2]);
  });
});

describe('an import', () => {
  test.each([
    ['newer', postsOf(99, 'Theirs'), 'Theirs'],
    ['older', postsOf(5, 'Theirs'), 'Engines'],
    ['newer, but empty', postsOf(99), 'Engines'],
  ])('of %s posts', async (_, posts, text) => {
    await savePerson(ada, 10);
    await fetch(ada, 20, 'Engines');
    await stores.imports.stage('file', [record(version(ada, 10), { posts })], 1);
    await stores.imports.commit('file', 1);
    expect((await stores.library.posts(ada)).saved?.posts).toEqual([{ text }]);
  });

  test('of somebody with posts makes them known as fetched', async () => {
    const theirs = record(version(ada, 10, { urn }), { posts: postsOf(5, 'Theirs') });
    await stores.imports.stage('file', [theirs], 1);
    await stores.imports.commit('file', 1);
    expect((await apply(ada, { type: 'enrich' }, 20)).task).toBeUndefined();
    expect((await apply(ada, { type: 'refresh' }, 20)).task?.state).toBe('queued');
  });
});

test('stored answers are read again, and posts that would get lost stay', async () => {
  const kept = { fetchedAt: 20, posts: [{ text: 'Kept' }], raw: { unread: true } };
  const learned = { fetchedAt: 20, posts: [{}], raw: { posts: [{ body: 'Learned' }] } };
  const other = slugOf('bob');
  await savePerson(ada, 10);
  await saveFetch(stores.tasks, version(other, 12));
  const db = await stores.database.connect();
  await db.put('posts', { slug: ada, ...kept });
  await db.put('posts', { slug: other, ...learned });
  const changed: Slug[] = [];
  await reparseAnswers({
    answers: createAnswerStore(stores.database),
    settings: { parsedAnswers: async () => undefined, saveParsedAnswers: async () => {} },
    sleep: async () => {},
    changed: (slugs) => changed.push(...slugs),
  });
  expect((await stores.library.posts(ada)).saved).toEqual(kept);
  expect((await stores.library.posts(other)).saved?.posts).toEqual([{ text: 'Learned' }]);
  expect((await stores.library.longTextsOf([other]))[0]?.text).toBe('learned');
  expect(changed).toContain(other);
});

test('of a damaged row, the answer is read; one without an answer is kept beside what comes', async () => {
  await savePerson(ada, 10);
  const db = await stores.database.connect();
  const damaged = { slug: ada, fetchedAt: 'x', posts: 7, raw: { posts: ['Engines'] } };
  await db.put('posts', damaged as never);
  expect((await stores.library.posts(ada)).saved?.posts).toEqual([{ text: 'Engines' }]);
  const lost = { slug: ada, posts: 7 };
  await db.put('posts', lost as never);
  expect((await stores.library.posts(ada)).saved).toBeUndefined();
  await fetch(ada, 20, 'Looms');
  await fetch(ada, 30, 'Sums');
  expect(await db.get('posts', ada)).toEqual({
    slug: ada,
    ...postsOf(33, 'Sums'),
    unreadable: lost,
  });
});

test('a damaged task of posts needs the user, and is never sent again by itself', async () => {
  await savePerson(ada, 10);
  const db = await stores.database.connect();
  await db.put('postTasks', { slug: ada, unsettled: 1, state: 'x' } as never);
  expect((await stores.library.posts(ada)).task).toMatchObject({ type: 'posts', state: 'unknown' });
  expect((await apply(ada, { type: 'enrich' }, 20)).task?.state).toBe('unknown');
  expect(await stores.tasks.open()).toEqual([]);
});
