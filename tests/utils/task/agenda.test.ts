import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agenda, maxHoldMs, maxInFlight } from '../../../utils/task/agenda.ts';
import { maxPauseMs } from '../../../utils/task/poll-schedule.ts';
import { isOpen, type OpenTask } from '../../../utils/task/task.ts';
import { slugOf } from '../profile/slug-of.ts';
import { anyTask, anyTime } from './histories.ts';
import {
  creating,
  day,
  failure,
  hour,
  longWaiting,
  minute,
  now,
  queued,
  waiting,
} from './tasks.ts';

const nobody: ReadonlySet<never> = new Set();

const people = Array.from({ length: 12 }, (_, i) => slugOf(`person-${i}`));

describe('a task is due', () => {
  test.each<[string, OpenTask, number | 'due' | 'never']>([
    ['at once when queued', queued(), 'due'],
    ['at once when found creating: its answer was lost', creating(), 'due'],
    ['at the end of its hold', queued({ hold: held(minute) }), now + minute],
    ['once its hold has ended', queued({ hold: held(0) }), 'due'],
    ['when something changes, if its hold has no end', queued({ hold: held() }), 'never'],
    ['at its next poll', waiting({ nextPollAt: now + 1 }), now + 1],
    ['once its next poll has come', waiting({ nextPollAt: now }), 'due'],
    ['at its next poll, patient', longWaiting({ nextPollAt: now + minute }), now + minute],
    ['by its hold, not by the plan', waiting({ nextPollAt: now, hold: held(1) }), now + 1],
    ['never while its hold has no end', longWaiting({ nextPollAt: now, hold: held() }), 'never'],
    ['up to the longest pause', longWaiting({ nextPollAt: now + maxPauseMs }), now + maxPauseMs],
    ['up to the longest hold', queued({ hold: held(maxHoldMs) }), now + maxHoldMs],
    ['at once if the clock was set back', longWaiting({ nextPollAt: now + maxPauseMs + 1 }), 'due'],
    ['at once if held by a clock set back', queued({ hold: held(maxHoldMs + 1) }), 'due'],
    ['at once if held and waiting by a clock set back', waiting({ hold: held(day) }), 'due'],
  ])('%s', (_, task, when) => {
    const expected =
      when === 'due' ? { due: [task] } : when === 'never' ? { due: [] } : { due: [], nextAt: when };
    expect(agenda([task], nobody, now)).toEqual(expected);
  });

  function held(ms?: number) {
    const hold = { failure: failure('no-browser') };
    return ms === undefined ? hold : { ...hold, until: now + ms };
  }
});

describe('of many tasks', () => {
  const fetchCommands = people.map((slug, i) => queued({ slug, askedAt: now - i }));

  test('the oldest wishes come first, and no more than may be in the air', () => {
    const { due } = agenda(fetchCommands, nobody, now);
    expect(due.map(({ askedAt }) => now - askedAt)).toEqual([11, 10, 9, 8]);
    expect(due).toHaveLength(maxInFlight);
  });

  test('those in the air are left out, and take up room', () => {
    const inFlight = new Set(people.slice(9));
    expect(agenda(fetchCommands, inFlight, now).due.map(({ slug }) => slug)).toEqual([people[8]]);
    expect(agenda(fetchCommands, new Set(people.slice(0, 5)), now).due).toEqual([]);
  });

  test('the next look is at the first of those not yet due', () => {
    const later = people.map((slug, i) => waiting({ slug, nextPollAt: now + 50 - i }));
    expect(agenda([...later, queued()], nobody, now)).toEqual({
      due: [queued()],
      nextAt: now + 39,
    });
  });

  test('no task means no work and no next look', () => {
    expect(agenda([], nobody, now)).toEqual({ due: [] });
  });
});

test('wherever the clock jumps, what is not due has a next look ahead, within the hour', () => {
  fc.assert(
    fc.property(anyTask.filter(isOpen), anyTime, (task, at) => {
      const { due, nextAt } = agenda([task], nobody, at);
      expect(due).toEqual(due.length > 0 ? [task] : []);
      const standsStill =
        'hold' in task && task.hold !== undefined && task.hold.until === undefined;
      if (standsStill) expect([due, nextAt]).toEqual([[], undefined]);
      else if (due.length === 0) {
        expect(nextAt).toBeGreaterThan(at);
        expect((nextAt as number) - at).toBeLessThanOrEqual(hour);
      }
    }),
    { numRuns: 1000 },
  );
});
