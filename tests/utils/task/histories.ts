import * as fc from 'fast-check';
import { failureCodes } from '../../../utils/failure/failure.ts';
import type { TaskEvent } from '../../../utils/task/event.ts';
import type { Task } from '../../../utils/task/task.ts';
import { transition } from '../../../utils/task/transition.ts';
import { ada, day, now } from './tasks.ts';

/** Any time that a clock may show: near the present, or anywhere after a jump. */
export const anyTime = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: now - 3 * day, max: now + 3 * day }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 4 * now }) },
);

const plain = { noNullPrototype: true } as const;

const failure = fc.record({ code: fc.constantFrom(...failureCodes), at: anyTime }, plain);
const outxTaskId = fc.constantFrom('task-1', 'task-2');
const until = fc.record(
  { failure, until: fc.option(anyTime, { nil: undefined }) },
  { requiredKeys: ['failure', 'until'] },
);

const held = until.map(({ failure, until }) =>
  until === undefined ? { failure } : { failure, until },
);

/** Any event. Events of a poll are for one of two OutX tasks. */
export const anyEvent: fc.Arbitrary<TaskEvent> = fc.oneof(
  fc
    .constantFrom('enrich', 'refresh', 'retry', 'ignoreLimit', 'cancel')
    .map((type) => ({ type }) as const),
  fc.constant({ type: 'sending' } as const),
  outxTaskId.map((id) => ({ type: 'accepted', outxTaskId: id }) as const),
  failure.map((failure) => ({ type: 'refused', failure }) as const),
  held.map((hold) => ({ type: 'put-off', ...hold }) as const),
  failure.map((failure) => ({ type: 'lost', failure }) as const),
  fc.record({ type: fc.constant('pending' as const), outxTaskId, pickedUp: fc.boolean() }, plain),
  fc.record({ type: fc.constant('completed' as const), outxTaskId }),
  fc.record({ type: fc.constant('ended' as const), outxTaskId, failure }),
  fc.record({ type: fc.constant('faulted' as const), outxTaskId, failure, until: anyTime }),
  fc
    .tuple(outxTaskId, held)
    .map(([id, hold]) => ({ type: 'held', outxTaskId: id, ...hold }) as const),
  fc.subarray([...failureCodes]).map((codes) => ({ type: 'released', codes }) as const),
);

/** One event and the task before and after it. */
export interface Step {
  readonly before: Task | undefined;
  readonly event: TaskEvent;
  readonly at: number;
  readonly after: Task | undefined;
}

/** The steps of a task from nothing, through any events in any order at any times. */
export const anyHistory: fc.Arbitrary<readonly Step[]> = fc
  .array(fc.tuple(anyEvent, anyTime), { maxLength: 40 })
  .map((events) => {
    const steps: Step[] = [];
    for (const [event, at] of events) {
      const before = steps.at(-1)?.after;
      steps.push({ before, event, at, after: transition(ada, before, event, at) });
    }
    return steps;
  });

/** Any task that events can produce. */
export const anyTask: fc.Arbitrary<Task> = anyHistory.map(
  (steps) => steps.at(-1)?.after ?? (transition(ada, undefined, { type: 'enrich' }, now) as Task),
);
