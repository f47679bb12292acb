import { expect, test } from 'vitest';
import { type BadgeState, badgeState } from '../../../utils/task/badge-state.ts';
import type { Task } from '../../../utils/task/task.ts';
import {
  cancelled,
  creating,
  done,
  failed,
  failure,
  longWaiting,
  now,
  queued,
  unknown,
  waiting,
} from './tasks.ts';

const hold = { failure: failure('key-rejected') };
const trouble = failure('timed-out');

test.each<[string, Task | undefined, BadgeState, BadgeState]>([
  ['absent', undefined, 'unfetched', 'fetched'],
  ['queued', queued(), 'fetching', 'fetching'],
  ['queued and held', queued({ hold }), 'failed', 'failed'],
  ['creating', creating(), 'fetching', 'fetching'],
  ['waiting', waiting(), 'fetching', 'fetching'],
  ['waiting after one failed poll', waiting({ faults: 1, trouble }), 'fetching', 'fetching'],
  ['waiting after two failed polls', waiting({ faults: 2, trouble }), 'failed', 'failed'],
  ['waiting and held', waiting({ hold }), 'failed', 'failed'],
  ['long-waiting', longWaiting(), 'fetching', 'fetching'],
  ['long-waiting and held', longWaiting({ hold }), 'failed', 'failed'],
  ['unknown', unknown, 'failed', 'failed'],
  ['done', done, 'unfetched', 'fetched'],
  ['failed', failed(), 'failed', 'failed'],
  ['cancelled', cancelled(), 'unfetched', 'fetched'],
])(
  'the badge of a profile with a task that is %s, before and after it was fetched',
  (_, task, ...expected) => {
    expect([badgeState(task, false, now), badgeState(task, true, now)]).toEqual(expected);
  },
);
