import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueTasks, maxInFlight } from '../../../utils/task/due-tasks.ts';
import { maxHoldMs } from '../../../utils/task/hold.ts';
import { maxPauseMs } from '../../../utils/task/poll-schedule.ts';
import { isOpen, type OpenTask } from '../../../utils/task/task.ts';
import { slugOf } from '../profile/slug-of.ts';
import { anyTask, anyTime } from './histories.ts';
import { creating, failure, longWaiting, minute, now, queued, waiting } from './tasks.ts';

const none: ReadonlySet<never> = new Set();

const people = Array.from({ length: 12 }, (_, i) => slugOf(`person-${i}`));

describe('a task is due', () => {
  test.each<[string, OpenTask, number | 'due' | 'never']>([
    ['at once when queued', queued(), 'due'],
    ['at once when creating without a call in flight', creating(), 'due'],
    ['when its hold ends', queued({ hold: held(minute) }), now + minute],
    ['once its hold has ended', queued({ hold: held(0) }), 'due'],
    ['not by time alone if its hold has no end', queued({ hold: held() }), 'never'],
    ['at its next poll', waiting({ nextPollAt: now + 1 }), now + 1],
    ['once its next poll has come', waiting({ nextPollAt: now }), 'due'],
    ['at its next poll when long-waiting', longWaiting({ nextPollAt: now + minute }), now + minute],
    [
      'when its hold ends, not at its next poll',
      waiting({ nextPollAt: now, hold: held(1) }),
      now + 1,
    ],
    ['never while its hold has no end', longWaiting({ nextPollAt: now, hold: held() }), 'never'],
    ['after the longest pause', longWaiting({ nextPollAt: now + maxPauseMs }), now + maxPauseMs],
    ['after the longest hold', queued({ hold: held(maxHoldMs) }), now + maxHoldMs],
    [
      'at once if a clock set back left a poll too far ahead',
      longWaiting({ nextPollAt: now + maxPauseMs + 1 }),
      'due',
    ],
    [
      'at once if the clock was set back since its hold began',
      queued({ hold: { failure: { code: 'no-browser', at: now + 1 }, until: now + minute } }),
      'due',
    ],
  ])('%s', (_, task, when) => {
    const expected =
      when === 'due' ? { due: [task] } : when === 'never' ? { due: [] } : { due: [], nextAt: when };
    expect(dueTasks([task], none, now)).toEqual(expected);
  });

  function held(ms?: number) {
    const hold = { failure: failure('no-browser') };
    return ms === undefined ? hold : { ...hold, until: now + ms };
  }
});

describe('of many tasks', () => {
  const tasks = people.map((slug, i) => queued({ slug, askedAt: now - i }));

  test('the oldest commands come first, up to the limit of requests in flight', () => {
    const { due } = dueTasks(tasks, none, now);
    expect(due.map(({ askedAt }) => now - askedAt)).toEqual([11, 10, 9, 8]);
    expect(due).toHaveLength(maxInFlight);
  });

  test('those in flight are left out and count toward the limit', () => {
    const inFlight = new Set(people.slice(9));
    expect(dueTasks(tasks, inFlight, now).due.map(({ slug }) => slug)).toEqual([people[8]]);
    expect(dueTasks(tasks, new Set(people.slice(0, 5)), now).due).toEqual([]);
  });

  test('a person’s posts are another task than the profile', () => {
    const posts = queued({ type: 'posts' });
    expect(dueTasks([queued(), posts], new Set([posts.slug]), now).due).toEqual([posts]);
  });

  test('the next look is when the first of the others becomes due', () => {
    const later = people.map((slug, i) => waiting({ slug, nextPollAt: now + 50 - i }));
    expect(dueTasks([...later, queued()], none, now)).toEqual({
      due: [queued()],
      nextAt: now + 39,
    });
  });

  test('without tasks, nothing is due now or later', () => {
    expect(dueTasks([], none, now)).toEqual({ due: [] });
  });
});

test('wherever the clock jumps, a task that is not due becomes due within a day', () => {
  fc.assert(
    fc.property(anyTask.filter(isOpen), anyTime, (task, at) => {
      const { due, nextAt } = dueTasks([task], none, at);
      expect(due).toEqual(due.length > 0 ? [task] : []);
      const isHeldForGood =
        'hold' in task && task.hold !== undefined && task.hold.until === undefined;
      if (isHeldForGood) expect([due, nextAt]).toEqual([[], undefined]);
      else if (due.length === 0) {
        expect(nextAt).toBeGreaterThan(at);
        expect((nextAt as number) - at).toBeLessThanOrEqual(maxHoldMs);
      }
    }),
    { numRuns: 1000 },
  );
});
