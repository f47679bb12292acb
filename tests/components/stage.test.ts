import { expect, test } from 'vitest';
import { isAboutKey, type Stage, stageOf } from '../../components/stage.ts';
import { type FailureCode, failureCodes } from '../../utils/failure/failure.ts';
import type { Task } from '../../utils/task/task.ts';
import { MINUTE, NOW } from './people.ts';
import { cancelled, creating, done, failed, failure, queued, unknown, waiting } from './tasks.ts';

const since = NOW - 4 * MINUTE;
const limited = { failure: failure('rate-limited'), until: NOW + MINUTE };
const keyless = { failure: failure('key-missing') };
const trouble = failure('unreachable');

const stages: [string, Task | undefined, Stage][] = [
  ['no task', undefined, { kind: 'idle' }],
  ['a finished one', done, { kind: 'idle' }],
  ['queued', queued(), { kind: 'under-way', step: 'queued', since }],
  ['queued, held until later', queued({ hold: limited }), { kind: 'held', ...limited }],
  ['queued, held until settled', queued({ hold: keyless }), { kind: 'held', ...keyless }],
  [
    'queued, its hold over',
    queued({ hold: { ...limited, until: NOW } }),
    { kind: 'under-way', step: 'queued', since },
  ],
  ['creating', creating, { kind: 'under-way', step: 'creating', since }],
  ['waiting', waiting(), { kind: 'under-way', step: 'waiting', since }],
  ['picked up', waiting({ pickedUp: true }), { kind: 'under-way', step: 'reading', since }],
  ['patient', waiting({ state: 'patient' }), { kind: 'under-way', step: 'patient', since }],
  ['waiting, held', waiting({ hold: keyless }), { kind: 'held', ...keyless }],
  ['one lost poll', waiting({ faults: 1, trouble }), { kind: 'under-way', step: 'waiting', since }],
  ['two lost polls', waiting({ faults: 2, trouble }), { kind: 'troubled', failure: trouble }],
  [
    'held and lost polls',
    waiting({ faults: 2, trouble, hold: keyless }),
    { kind: 'held', ...keyless },
  ],
  ['unknown', unknown(), { kind: 'unknown', failure: unknown().failure }],
  ['failed', failed('expired'), { kind: 'failed', failure: failure('expired') }],
  ['cancelled early', cancelled(), { kind: 'cancelled', hadReachedOutx: false }],
  [
    'cancelled with OutX',
    cancelled({ outxTaskId: '1' }),
    { kind: 'cancelled', hadReachedOutx: true },
  ],
];

test.each(stages)('the stage of a task: %s', (_, task, stage) => {
  expect(stageOf(task, NOW)).toEqual(stage);
});

test('failures that another key would cure lead to the options, no others', () => {
  const curable: FailureCode[] = ['key-missing', 'key-rejected', 'plan-limit', 'forbidden'];
  for (const code of failureCodes) {
    expect(isAboutKey(stageOf(failed(code), NOW)), code).toBe(curable.includes(code));
  }
});
