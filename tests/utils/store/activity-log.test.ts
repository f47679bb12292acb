import { expect, test } from 'vitest';
import { activityLength } from '../../../utils/task/activity.ts';
import { first } from '../../e2e/harness/records.ts';
import { openEmptyStores } from './store.ts';

test('the activity log has every step of a task, newest first, up to its length', async () => {
  const { log, tasks, database } = openEmptyStores();
  for (let n = 0; n < activityLength + 5; n++) await log.add({ at: n, kind: 'started' });
  await tasks.apply(first.slug, { type: 'enrich' }, 1_000);
  await tasks.apply(first.slug, { type: 'sending' }, 2_000);
  const kinds = (await log.newest()).map(({ kind }) => kind);
  expect(kinds).toHaveLength(activityLength);
  expect(kinds.slice(0, 3)).toEqual(['sending', 'enrich', 'started']);
  expect(await (await database.connect()).count('activity')).toBe(activityLength);
});
