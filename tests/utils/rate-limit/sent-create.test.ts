import { expect, test } from 'vitest';
import {
  adjustedCreates,
  createTimes,
  newCreate,
  type SentCreate,
} from '../../../utils/rate-limit/sent-create.ts';
import { day, hour, minute, now } from '../task/tasks.ts';

const year = 365 * day;

/** Sends a create at each of these times of the clock, and returns how many of them count at the last. */
function countAfter(times: readonly number[], windowMs: number): number {
  const at = times.at(-1) ?? now;
  const creates = times.slice(0, -1).reduce<readonly SentCreate[]>((before, time) => {
    const adjusted = adjustedCreates(before, time);
    return [...adjusted, newCreate(adjusted, time)];
  }, []);
  return createTimes(creates, at).filter((time) => time > at - windowMs).length;
}

test.each<[string, readonly number[], number]>([
  ['in order', [now, now + 1, now + 2], 2],
  ['an hour ago', [now, now + hour], 0],
  ['before the clock was set back by an hour', [now, now + minute, now - hour], 2],
  ['before the clock was set back by a year', [now, now + minute, now - year], 2],
  ['before the clock was set back and forward again', [now, now - year, now + minute], 2],
  ['while the clock was back, twice', [now, now - year, now + 1, now - year + 2, now + 3], 4],
  ['before the clock was ahead for a while', [now, now + 3 * day, now + minute], 2],
])('creates sent %s count for the hour', (_, times, count) => {
  expect(countAfter(times, hour)).toBe(count);
});
