import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FaultRuleInput } from '../../../sandbox/faults/fault-rule.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import type { Engine } from '../../../utils/engine/engine.ts';
import { profileUrl, type Slug } from '../../../utils/profile/slug.ts';
import { version } from '../../e2e/harness/records.ts';
import { saveFetch } from '../../e2e/store/store-steps.ts';
import { slugOf } from '../profile/slug-of.ts';
import { day, hour, minute } from '../task/tasks.ts';
import { createPostsMachine } from './posts-machine.ts';

const monday = Date.UTC(2026, 10, 23, 9);
const ada = slugOf('ada-lovelace');
const bob = slugOf('bob-martin');
const token = slugOf(`ACoAA${'a'.repeat(34)}`);
const urn = `urn:li:fsd_profile:${token}`;
const posts = {
  posts: [{ text: 'Engines weave algebra', urn: 'urn:li:activity:7402746946853253120' }],
};

let sandbox: Sandbox;
let machine: ReturnType<typeof createPostsMachine>;
let engine: Engine;

beforeAll(async () => {
  sandbox = await startSandbox({ timing: { pendingMs: 0, processingMs: 0 } });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  machine = createPostsMachine(sandbox, monday);
  engine = machine.startWorker();
  sandbox.control.revise(urn, posts);
  await saveFetch(machine.stores.tasks, version(ada, monday - day, { urn }));
  await saveFetch(machine.stores.tasks, version(bob, monday - day + 10));
});
afterEach(() => {
  sandbox.control.reset();
  expect(machine.reports).toEqual([]);
});

const fetchPosts = async (slug = ada, command: Parameters<Engine['command']>[1] = 'enrich') => {
  await engine.command(slug, command, 'posts');
  await engine.pump();
};
const stored = (slug: Slug = ada) => machine.stores.library.posts(slug);
const stateOf = async (slug?: Slug) => (await stored(slug)).task?.state;
const codeOf = async () => {
  const { task } = await stored();
  if (task && 'failure' in task) return task.failure.code;
  return task && 'hold' in task ? task.hold?.failure.code : undefined;
};
const creates = () => sandbox.control.count({ kind: 'create' });

test('a click fetches the posts by the URN, once, and saves them with what OutX sent', async () => {
  const before = await machine.stores.tasks.creates(machine.now());
  await Promise.all(Array.from({ length: 20 }, () => engine.command(ada, 'enrich', 'posts')));
  await engine.pump();

  expect(sandbox.control.count({ kind: 'create', slug: urn })).toBe(1);
  expect(creates()).toBe(1);
  const { saved, task } = await stored();
  expect(task).toMatchObject({ type: 'posts', state: 'done', slug: ada });
  expect(saved).toMatchObject({ posts: [{ text: 'Engines weave algebra' }], raw: posts });
  // It counts for the rate limit, and nothing of the profile's own fetch has changed.
  expect(await machine.stores.tasks.creates(machine.now())).toHaveLength(before.length + 1);
  expect((await machine.stores.library.profileState(ada)).task).toMatchObject({ state: 'done' });
  expect(await machine.stores.library.unsettled()).toEqual([]);
  const [, ...lines] = (await machine.stores.log.newest()).filter(({ type }) => type === 'posts');
  expect(lines.map(({ kind }) => kind)).toEqual(['accepted', 'sending', 'enrich']);

  await fetchPosts();
  expect(creates()).toBe(1);
  await fetchPosts(ada, 'refresh');
  expect(creates()).toBe(2);
});

test('posts and profile of one person are fetched side by side', async () => {
  await engine.command(ada, 'refresh');
  await fetchPosts();
  expect(sandbox.control.count({ kind: 'create', slug: ada })).toBe(1);
  expect(sandbox.control.count({ kind: 'create', slug: urn })).toBe(1);
  expect(await stateOf()).toBe('done');
  const { saved, task } = await machine.stores.library.profileState(ada);
  expect([task?.state, saved?.profile.name]).toEqual(['done', 'Ada Lovelace']);
});

test('an alias of the person leads to the same task, and the posts stay when the address changes', async () => {
  await engine.command(token, 'enrich', 'posts');
  await engine.command(ada, 'enrich', 'posts');
  sandbox.control.revise(ada, { full_name: 'Ada', profile_slug: 'ada-king', profile_urn: urn });
  await engine.command(ada, 'refresh');
  await engine.pump();
  expect(sandbox.control.count({ kind: 'create', slug: urn })).toBe(1);
  for (const slug of [ada, token, slugOf('ada-king')])
    expect(await stored(slug)).toMatchObject({ slug: ada, urn, saved: { raw: posts } });
});

describe('what goes wrong', () => {
  type Row = readonly [
    fault: Omit<FaultRuleInput, 'slug'>,
    state: string,
    code: string | undefined,
  ];
  const create = (kind: string, more = {}) => ({ at: 'create', kind, ...more }) as FaultRuleInput;
  const poll = (kind: string, more = {}) => ({ at: 'poll', kind, ...more }) as FaultRuleInput;

  test.each<Row>([
    [create('400'), 'failed', 'slug-refused'],
    [create('401'), 'queued', 'key-rejected'],
    [create('402'), 'failed', 'plan-limit'],
    [create('403'), 'queued', 'forbidden'],
    [create('403-no-browser'), 'queued', 'no-browser'],
    [create('429', { retryAfter: 3600 }), 'queued', 'rate-limited'],
    [create('503'), 'unknown', 'service-fault'],
    [create('dropped-after-accept'), 'unknown', 'unreachable'],
    [create('truncated-clean'), 'unknown', 'unreadable'],
    [create('empty-200'), 'unknown', 'unreadable'],
    [create('success-false'), 'failed', 'unreadable'],
    [create('failed'), 'failed', 'task-failed'],
    [create('cancelled'), 'failed', 'task-cancelled'],
    [create('completed-without-output'), 'failed', 'task-failed'],
    [create('unknown-status-word', { times: 1 }), 'done', undefined],
    [poll('401'), 'waiting', 'key-rejected'],
    [poll('429', { retryAfter: 3600 }), 'waiting', 'rate-limited'],
    [poll('500', { times: 2 }), 'done', undefined],
    [poll('wrong-task-id', { times: 1 }), 'done', undefined],
    [poll('top-level'), 'done', undefined],
  ])('%j leaves the task %s: %s', async (fault, state, code) => {
    sandbox.control.fault({ ...fault, slug: urn } as FaultRuleInput);
    await fetchPosts();
    expect([await stateOf(), await codeOf()]).toEqual([state, code]);
    expect(creates()).toBe(1);
  });

  test.each<[string, Record<string, unknown>, string, number | undefined]>([
    ['no posts', { posts: [] }, 'done', 0],
    ['posts of profiles', { profiles: [{ posts: ['One', 'Two'] }] }, 'done', 2],
    ['a person', { name: 'Ada' }, 'failed', undefined],
    ['an error', { error: 'Not found' }, 'failed', undefined],
  ])('an output with %s', async (_, output, state, length) => {
    sandbox.control.revise(urn, output);
    await fetchPosts();
    const { task, saved } = await stored();
    expect([task?.state, saved?.posts.length]).toEqual([state, length]);
  });

  test('a lost answer is never sent again by itself: only the user does that', async () => {
    sandbox.control.fault({ at: 'create', kind: 'dropped-after-accept', slug: urn, times: 1 });
    await fetchPosts();
    for (let hours = 0; hours < 50; hours += 10) {
      machine.pass(10 * hour);
      engine = machine.startWorker();
      await engine.pump();
      await fetchPosts();
    }
    expect([await stateOf(), creates()]).toEqual(['unknown', 1]);
    await fetchPosts(ada, 'retry');
    expect([await stateOf(), creates()]).toEqual(['done', 2]);
  });

  test('a worker that is stopped resumes the task, and an interrupted create is unknown', async () => {
    const { tasks } = machine.stores;
    const apply = (event: Parameters<typeof tasks.apply>[1]) =>
      tasks.apply(ada, event, machine.now(), undefined, 'posts');
    await apply({ type: 'enrich' });
    await apply({ type: 'sending' });
    await machine.startWorker().pump();
    expect([await stateOf(), await codeOf(), creates()]).toEqual(['unknown', 'interrupted', 0]);
    await fetchPosts(ada, 'cancel');
    expect(await stateOf()).toBe('cancelled');
  });
});

describe('side by side with profiles', () => {
  test('what OutX forbids for posts keeps neither a profile nor the queue waiting', async () => {
    sandbox.control.fault({ at: 'create', kind: '403', slug: urn });
    const { stores } = machine;
    await fetchPosts();
    await engine.command(bob, 'refresh');
    await engine.editQueue(() =>
      stores.queue.edit({ kind: 'add', slugs: [slugOf('carol')], refresh: [] }, machine.now()),
    );
    await engine.pump();
    machine.pass(minute);
    await engine.pump();
    expect(await codeOf()).toBe('forbidden');
    expect(sandbox.control.count({ kind: 'create', slug: bob })).toBe(1);
    expect((await stores.queue.overview()).counts.done).toBe(1);
  });

  test('both count for the same limits, in the order of the clicks', async () => {
    machine.setLimits({ perHour: 3, perDay: 50 });
    // The two fetches of the day before don't count any more in this hour.
    machine.pass(2 * hour);
    await engine.command(bob, 'refresh');
    machine.pass(1);
    await engine.command(ada, 'enrich', 'posts');
    machine.pass(1);
    for (const name of ['dora-d', 'erin-e', 'fred-f']) {
      await engine.command(slugOf(name), 'enrich');
      machine.pass(1);
    }
    await engine.pump();
    const seen = sandbox.control.report().requests.filter(({ kind }) => kind === 'create');
    // nb. They are sent side by side, so that any may arrive first.
    expect(new Set(seen.map(({ slug }) => slug))).toEqual(new Set([bob, urn, 'dora-d']));
    machine.pass(hour + minute);
    await engine.pump();
    expect(creates()).toBe(5);
  });

  test('a key that was missing or locked resumes both', async () => {
    machine.setKey('key-locked');
    await engine.command(bob, 'refresh');
    await fetchPosts();
    expect([await codeOf(), creates()]).toEqual(['key-locked', 0]);
    machine.setKey('open');
    await engine.keyReady('key-unlocked');
    await engine.pump();
    expect([await stateOf(), creates()]).toEqual(['done', 2]);
  });
});

describe('nobody is asked for', () => {
  test('without a URN', async () => {
    await fetchPosts(bob);
    await fetchPosts(slugOf('stranger'));
    expect(await stored(bob)).toEqual({ slug: bob });
    expect(creates()).toBe(0);
  });

  test('who was deleted since the click', async () => {
    machine.setKey('key-missing');
    await fetchPosts();
    await machine.stores.writer.remove([ada], machine.now());
    machine.setKey('open');
    await engine.keyReady('key-saved');
    await engine.pump();
    expect([await stateOf(), creates()]).toEqual(['cancelled', 0]);
  });
});

test('whoever is known by a member token alone can be asked for', async () => {
  const saved = version(token, monday, { profileUrl: profileUrl(token) });
  machine = createPostsMachine(sandbox, monday);
  engine = machine.startWorker();
  await saveFetch(machine.stores.tasks, saved);
  await fetchPosts(token);
  expect(sandbox.control.count({ kind: 'create', slug: urn })).toBe(1);
});
