import { expect, test } from 'vitest';
import { activityLength } from '../../../utils/task/activity.ts';
import { first } from '../../e2e/harness/records.ts';
import { openEmptyStores } from './store.ts';

test('the activity log has every step of a task, newest first, up to its length', async () => {
  const { log, tasks, database } = openEmptyStores();
  for (let n = 0; n < activityLength + 5; n++) await log.add({ at: n, kind: 'held' });
  await tasks.apply(first.slug, { type: 'enrich' }, 1_000);
  await tasks.apply(first.slug, { type: 'sending' }, 2_000);
  const kinds = (await log.newest()).map(({ kind }) => kind);
  expect(kinds).toHaveLength(activityLength);
  expect(kinds.slice(0, 3)).toEqual(['sending', 'enrich', 'held']);
  expect(await (await database.connect()).count('activity')).toBe(activityLength);
});

test('a browser that starts the worker again and again takes one line: the latest start', async () => {
  const { log } = openEmptyStores();
  await log.add({ at: 1, kind: 'key-saved' });
  for (let at = 2; at < 500; at++) await log.add({ at, kind: 'started' });
  await log.add({ at: 500, kind: 'key-forgotten' });
  await log.add({ at: 501, kind: 'started' });
  expect(await log.newest()).toEqual([
    { at: 501, kind: 'started' },
    { at: 500, kind: 'key-forgotten' },
    { at: 499, kind: 'started' },
    { at: 1, kind: 'key-saved' },
  ]);
});

test('a wait takes one line, however often its cause is found again', async () => {
  const { log, tasks } = openEmptyStores();
  await tasks.apply(first.slug, { type: 'enrich' }, 1_000);
  for (let at = 2_000; at < 99_000; at += 15_000) {
    const failure = { code: 'claimed-by-colleague', at } as const;
    await tasks.apply(first.slug, { type: 'put-off', failure, until: at + 15_000 }, at);
  }
  const failure = { code: 'offline', at: 99_000 } as const;
  await tasks.apply(first.slug, { type: 'put-off', failure }, 99_000);
  expect(await log.newest()).toMatchObject([
    { kind: 'put-off', code: 'offline' },
    { kind: 'put-off', code: 'claimed-by-colleague', at: 2_000 },
    { kind: 'enrich' },
  ]);
});
