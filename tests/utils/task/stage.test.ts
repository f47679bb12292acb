import { expect, test } from 'vitest';
import { type FailureCode, failureCodes } from '../../../utils/failure/failure.ts';
import { isAboutKey, type Stage, stageOf } from '../../../utils/task/stage.ts';
import type { Task } from '../../../utils/task/task.ts';
import { MINUTE, NOW } from '../../components/people.ts';
import {
  cancelled,
  creating,
  done,
  failed,
  failure,
  queued,
  unknown,
  waiting,
} from '../../components/tasks.ts';

const since = NOW - 4 * MINUTE;
const limited = { failure: failure('rate-limited'), until: NOW + MINUTE };
const keyless = { failure: failure('key-missing') };
const trouble = failure('unreachable');

const stages: [string, Task | undefined, Stage][] = [
  ['no task', undefined, { kind: 'idle' }],
  ['done', done, { kind: 'idle' }],
  ['queued', queued(), { kind: 'active', step: 'queued', since }],
  ['queued, held until later', queued({ hold: limited }), { kind: 'held', ...limited }],
  ['queued, held without an end', queued({ hold: keyless }), { kind: 'held', ...keyless }],
  [
    'queued, its hold ended',
    queued({ hold: { ...limited, until: NOW } }),
    { kind: 'active', step: 'queued', since },
  ],
  ['creating', creating, { kind: 'active', step: 'creating', since }],
  ['waiting', waiting(), { kind: 'active', step: 'waiting', since }],
  ['picked up', waiting({ pickedUp: true }), { kind: 'active', step: 'reading', since }],
  [
    'long-waiting',
    waiting({ state: 'long-waiting' }),
    { kind: 'active', step: 'long-waiting', since },
  ],
  ['waiting, held', waiting({ hold: keyless }), { kind: 'held', ...keyless }],
  ['one failed poll', waiting({ faults: 1, trouble }), { kind: 'active', step: 'waiting', since }],
  ['two failed polls', waiting({ faults: 2, trouble }), { kind: 'retrying', failure: trouble }],
  [
    'failed polls, and held',
    waiting({ faults: 2, trouble, hold: keyless }),
    { kind: 'held', ...keyless },
  ],
  ['unknown', unknown(), { kind: 'unknown', failure: unknown().failure }],
  ['failed', failed('expired'), { kind: 'failed', failure: failure('expired') }],
  ['cancelled before OutX had it', cancelled(), { kind: 'cancelled', hadReachedOutx: false }],
  [
    'cancelled while OutX had it',
    cancelled({ outxTaskId: '1' }),
    { kind: 'cancelled', hadReachedOutx: true },
  ],
];

test.each(stages)('the stage of a task: %s', (_, task, stage) => {
  expect(stageOf(task, NOW)).toEqual(stage);
});

const startTimes: [string, Task, number, Stage['kind']][] = [
  ['queued, its slot a minute away', queued(), MINUTE, 'queued'],
  ['queued, its slot close', queued(), 5_000, 'active'],
  ['queued, its slot past', queued(), -MINUTE, 'active'],
  ['queued and held', queued({ hold: limited }), 2 * MINUTE, 'held'],
  ['creating', creating, MINUTE, 'active'],
  ['waiting', waiting(), MINUTE, 'active'],
];

test.each(startTimes)('only a queued task waits for a slot: %s', (_, task, wait, kind) => {
  const stage = stageOf(task, NOW, NOW + wait);
  expect(stage).toMatchObject({ kind, ...(kind === 'queued' && { startsAt: NOW + wait }) });
});

test('only failures that another key can fix are about the key', () => {
  const fixable: FailureCode[] = ['key-missing', 'key-rejected', 'plan-limit', 'forbidden'];
  for (const code of failureCodes) {
    expect(isAboutKey(stageOf(failed(code), NOW)), code).toBe(fixable.includes(code));
  }
});
