import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  giveUpAfterMs,
  longWaitingAfterMs,
  maxPauseMs,
  nextPoll,
} from '../../../utils/task/poll-schedule.ts';
import { anyTime } from './histories.ts';
import { hour, minute, now, second } from './tasks.ts';

/** When a task created at 0 is polled up to `untilMs`, if every poll is answered at once. */
function polls(untilMs: number): number[] {
  const times: number[] = [];
  for (let at = nextPoll(0, 0); at <= untilMs; at = nextPoll(0, at)) times.push(at);
  return times;
}

const every = (pauseMs: number, fromMs: number, toMs: number) =>
  Array.from({ length: (toMs - fromMs) / pauseMs }, (_, i) => fromMs + (i + 1) * pauseMs);

describe('the poll schedule', () => {
  test('spends the 30 requests of the first 150 seconds when most tasks end', () => {
    const times = polls(longWaitingAfterMs).map((ms) => ms / second);
    expect(times).toEqual([
      1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 27, 34, 41, 48, 55, 62, 69, 76, 83, 90, 97, 104, 111,
      118, 125, 132, 139, 146, 150,
    ]);
    expect(times).toHaveLength(30);
  });

  test('then polls every 30 seconds, after 10 minutes every minute, after an hour every 5 minutes', () => {
    expect(polls(4 * hour).filter((at) => at > longWaitingAfterMs)).toEqual([
      ...every(30 * second, longWaitingAfterMs, 10 * minute),
      ...every(minute, 10 * minute, hour),
      ...every(5 * minute, hour, 4 * hour),
    ]);
  });

  test('polls about 650 times before a task expires', () => {
    expect(polls(giveUpAfterMs)).toHaveLength(30 + 15 + 50 + 47 * 12);
  });

  test('is not shifted by a late poll', () => {
    expect(nextPoll(now, now + 2001)).toBe(now + 4 * second);
    expect(nextPoll(now, now + 3999)).toBe(now + 4 * second);
    expect(nextPoll(now, now + 4000)).toBe(now + 6 * second);
    expect(nextPoll(now, now + 149_999)).toBe(now + 150 * second);
  });

  test('counts no time as passed if the clock was set back', () => {
    expect(nextPoll(now, now - hour)).toBe(now - hour + second);
  });

  test('always continues after now, within five minutes', () => {
    fc.assert(
      fc.property(anyTime, anyTime, (createdAt, at) => {
        const next = nextPoll(createdAt, at);
        expect(next).toBeGreaterThan(at);
        expect(next - at).toBeLessThanOrEqual(maxPauseMs);
      }),
      { numRuns: 1000 },
    );
  });

  test('never polls more often later on', () => {
    const times = polls(3 * hour).filter((at) => at > 2 * second);
    const pauses = times.slice(1).map((at, i) => at - (times[i] as number));
    // nb. The last pause before 150 s is cut short by the end of the vendor's window.
    const growing = pauses.filter((pause) => pause !== 4 * second);
    expect(growing).toEqual(growing.toSorted((a, b) => a - b));
  });
});
