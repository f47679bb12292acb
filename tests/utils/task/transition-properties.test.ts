import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { taskSchema } from '../../../utils/store/row-schemas.ts';
import type { TaskEvent } from '../../../utils/task/event.ts';
import type { Task } from '../../../utils/task/task.ts';
import { isOpen } from '../../../utils/task/task.ts';
import { transition } from '../../../utils/task/transition.ts';
import { anyHistory, type Step } from './histories.ts';
import { ada } from './tasks.ts';

const everyStep = (check: (step: Step) => void) =>
  fc.assert(
    fc.property(anyHistory, (steps) => {
      for (const step of steps) check(step);
    }),
    { numRuns: 500 },
  );

const isCommand = ({ type }: TaskEvent) =>
  ['enrich', 'refresh', 'retry', 'ignoreLimit', 'cancel'].includes(type);

const changed = ({ before, after }: Step) => after !== before;

const idOf = (task: Task | undefined) =>
  task && 'outxTaskId' in task ? task.outxTaskId : undefined;

describe('whatever happens, in any order, at any time', () => {
  test('a task has the fields of its stored form and no others', () => {
    everyStep(({ after }) => {
      if (after) expect(taskSchema.parse(after)).toStrictEqual(after);
    });
  });

  test('a fetch of posts goes the same way as one of a profile, and stays one of posts', () => {
    everyStep(({ before, event, at, after }) => {
      const posts = before && { ...before, type: 'posts' as const };
      const then = transition(ada, posts, event, at, 'posts');
      expect(then).toEqual(after && { ...after, type: 'posts' });
      expect(then === posts).toBe(after === before);
    });
  });

  test('a task keeps its slug, never disappears, and is only created by a command', () => {
    everyStep((step) => {
      if (step.after) expect(step.after.slug).toBe(ada);
      if (step.before) expect(step.after).toBeDefined();
      if (!step.before && step.after) expect(isCommand(step.event)).toBe(true);
    });
  });

  test('only a command changes a task that has ended', () => {
    everyStep((step) => {
      if (step.before && !isOpen(step.before) && changed(step)) {
        expect(isCommand(step.event)).toBe(true);
        expect(step.after?.state).not.toBe('creating');
      }
    });
  });

  test('only a queued task is ever sent', () => {
    everyStep(({ before, event, after }) => {
      if (after?.state === 'creating' && before?.state !== 'creating') {
        expect([before?.state, event.type]).toEqual(['queued', 'sending']);
      }
    });
  });

  test('between two commands a task is sent once, unless OutX put it off', () => {
    fc.assert(
      fc.property(anyHistory, (steps) => {
        let mayBeSent = false;
        for (const { before, event, after } of steps) {
          if (isCommand(event) || event.type === 'put-off') mayBeSent = true;
          if (event.type === 'sending' && after !== before) {
            expect(mayBeSent).toBe(true);
            mayBeSent = false;
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('an id from OutX is kept until the task has ended and the user gives another command', () => {
    everyStep((step) => {
      const id = idOf(step.before);
      if (id !== undefined && idOf(step.after) !== id) {
        const { before, event } = step;
        if (event.type === 'ended') return expect(before).toHaveProperty('createIfEnded', true);
        expect(before && isOpen(before)).toBe(false);
        expect(isCommand(event)).toBe(true);
      }
    });
  });

  test('a failed task with an id is retried by its id', () => {
    everyStep(({ before, after }) => {
      if (before?.state !== 'failed' || idOf(before) === undefined) return;
      expect(idOf(after)).toBe(idOf(before));
    });
  });
});
