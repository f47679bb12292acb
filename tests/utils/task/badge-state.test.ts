import { expect, test } from 'vitest';
import { type Standing, standingOf } from '../../../utils/task/badge-state.ts';
import type { Task } from '../../../utils/task/task.ts';
import {
  cancelled,
  creating,
  done,
  failed,
  failure,
  now,
  patient,
  queued,
  unknown,
  waiting,
} from './tasks.ts';

const hold = { failure: failure('key-rejected') };
const trouble = failure('timed-out');

test.each<[string, Task | undefined, Standing, Standing]>([
  ['no task', undefined, 'unfetched', 'fetched'],
  ['queued', queued(), 'fetching', 'fetching'],
  ['queued and held', queued({ hold }), 'failed', 'failed'],
  ['creating', creating(), 'fetching', 'fetching'],
  ['waiting', waiting(), 'fetching', 'fetching'],
  ['waiting after one failed poll', waiting({ faults: 1, trouble }), 'fetching', 'fetching'],
  ['waiting after two failed polls', waiting({ faults: 2, trouble }), 'failed', 'failed'],
  ['waiting and held', waiting({ hold }), 'failed', 'failed'],
  ['patient', patient(), 'fetching', 'fetching'],
  ['patient and held', patient({ hold }), 'failed', 'failed'],
  ['unknown', unknown, 'failed', 'failed'],
  ['done', done, 'unfetched', 'fetched'],
  ['failed', failed(), 'failed', 'failed'],
  ['cancelled', cancelled(), 'unfetched', 'fetched'],
])(
  'a profile with %s stands as said, never filed before and filed before',
  (_, task, ...expected) => {
    expect([standingOf(task, false, now), standingOf(task, true, now)]).toEqual(expected);
  },
);
