import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FailureCode, failureCodes } from '../../../utils/failure/failure.ts';
import { eventAfterCreate, eventAfterPoll } from '../../../utils/task/answer-event.ts';
import { maxHoldMs } from '../../../utils/task/hold.ts';
import { maxPauseMs } from '../../../utils/task/poll-schedule.ts';
import { failure, hour, minute, now, second } from './tasks.ts';

/** The longest that chance can make a pause. */
const random = 1 - Number.EPSILON;
const first = { failuresBefore: 0, now, random };
const hundredth = { failuresBefore: 99, now, random };

const notTaken = (code: FailureCode, retryAfterMs?: number) =>
  ({
    kind: 'not-taken',
    failure: failure(code),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  }) as const;

const pollFailed = (code: FailureCode, retryAfterMs?: number) =>
  ({ ...notTaken(code, retryAfterMs), kind: 'failed' }) as const;

describe('after a create', () => {
  test('a task that OutX accepted goes on with its id', () => {
    expect(eventAfterCreate({ kind: 'accepted', outxTaskId: 'x' }, first)).toEqual({
      type: 'accepted',
      outxTaskId: 'x',
    });
  });

  test.each(failureCodes)(
    'a lost answer is never sent again by itself, whatever failed: %s',
    (code) => {
      expect(eventAfterCreate({ kind: 'lost', failure: failure(code) }, first)).toEqual({
        type: 'lost',
        failure: failure(code),
      });
    },
  );

  test.each<[FailureCode, number, number]>([
    ['rate-limited', 30 * second, 15 * minute],
    ['no-browser', 10 * minute, hour],
    ['forbidden', 10 * minute, hour],
    ['unreachable', 10 * second, 15 * minute],
  ])('%s puts it off for %i ms at first and %i ms at most', (code, shortest, longest) => {
    const putOff = { type: 'put-off', failure: failure(code) };
    expect(eventAfterCreate(notTaken(code), first)).toEqual({ ...putOff, until: now + shortest });
    expect(eventAfterCreate(notTaken(code), hundredth)).toEqual({
      ...putOff,
      until: now + longest,
    });
  });

  test.each<FailureCode>(['key-missing', 'key-rejected', 'offline'])(
    '%s puts it off until something changes, whatever the server advises',
    (code) => {
      for (const advice of [undefined, 1000]) {
        expect(eventAfterCreate(notTaken(code, advice), first)).toEqual({
          type: 'put-off',
          failure: failure(code),
        });
      }
    },
  );

  const putsOff = new Set<FailureCode>([
    'rate-limited',
    'no-browser',
    'forbidden',
    'unreachable',
    'key-missing',
    'key-rejected',
    'offline',
  ]);

  test.each(failureCodes.filter((code) => !putsOff.has(code)))('%s refuses it', (code) => {
    expect(eventAfterCreate(notTaken(code), first)).toEqual({
      type: 'refused',
      failure: failure(code),
    });
  });
});

describe('after a poll', () => {
  test.each([true, false])('pending is told with whether it was picked up: %s', (pickedUp) => {
    expect(eventAfterPoll('x', { kind: 'pending', pickedUp }, first)).toEqual({
      type: 'pending',
      outxTaskId: 'x',
      pickedUp,
    });
  });

  test('a task that OutX has ended is at its end', () => {
    expect(eventAfterPoll('x', { kind: 'ended', failure: failure('task-failed') }, first)).toEqual({
      type: 'ended',
      outxTaskId: 'x',
      failure: failure('task-failed'),
    });
  });

  test.each<FailureCode>(['task-not-found', 'slug-refused'])('%s ends the task', (code) => {
    expect(eventAfterPoll('x', pollFailed(code, 1000), first)).toEqual({
      type: 'ended',
      outxTaskId: 'x',
      failure: failure(code),
    });
  });

  test.each<FailureCode>(['key-missing', 'key-rejected', 'offline'])(
    '%s holds it until something changes',
    (code) => {
      expect(eventAfterPoll('x', pollFailed(code, 1000), first)).toEqual({
        type: 'held',
        outxTaskId: 'x',
        failure: failure(code),
      });
    },
  );

  test.each<FailureCode>(['rate-limited', 'no-browser', 'forbidden', 'plan-limit'])(
    '%s holds it for 30 seconds at first, 5 minutes at most',
    (code) => {
      const held = { type: 'held', outxTaskId: 'x', failure: failure(code) };
      expect(eventAfterPoll('x', pollFailed(code), first)).toEqual({
        ...held,
        until: now + 30 * second,
      });
      expect(eventAfterPoll('x', pollFailed(code), hundredth)).toEqual({
        ...held,
        until: now + maxPauseMs,
      });
    },
  );

  test.each<FailureCode>(['service-fault', 'unreadable', 'unreachable', 'timed-out', 'unexpected'])(
    '%s is asked again after 2 seconds at first, 5 minutes at most',
    (code) => {
      const faulted = { type: 'faulted', outxTaskId: 'x', failure: failure(code) };
      expect(eventAfterPoll('x', pollFailed(code), first)).toEqual({
        ...faulted,
        until: now + 2 * second,
      });
      expect(eventAfterPoll('x', pollFailed(code), hundredth)).toEqual({
        ...faulted,
        until: now + maxPauseMs,
      });
    },
  );
});

describe('the server’s own advice', () => {
  const until = (event: object) => ('until' in event ? (event.until as number) - now : undefined);

  test('sets when a create is sent again, within the longest hold that is believed', () => {
    for (const code of ['rate-limited', 'no-browser', 'forbidden'] as const) {
      expect(until(eventAfterCreate(notTaken(code, 7000), first))).toBe(7000);
      expect(until(eventAfterCreate(notTaken(code, 9 * hour), first))).toBe(maxHoldMs);
    }
  });

  test('sets when a poll is sent again, within the longest hold or pause that is believed', () => {
    expect(until(eventAfterPoll('x', pollFailed('rate-limited', 7000), first))).toBe(7000);
    expect(until(eventAfterPoll('x', pollFailed('rate-limited', 9 * hour), first))).toBe(maxHoldMs);
    expect(until(eventAfterPoll('x', pollFailed('service-fault', 7000), first))).toBe(7000);
    expect(until(eventAfterPoll('x', pollFailed('service-fault', hour), first))).toBe(maxPauseMs);
  });

  test('to come back at once is not followed for ever: the pauses grow all the same', () => {
    for (const judge of [
      (failuresBefore: number) =>
        eventAfterCreate(notTaken('rate-limited', 0), { ...first, failuresBefore }),
      (failuresBefore: number) =>
        eventAfterPoll('x', pollFailed('no-browser', 0), { ...first, failuresBefore }),
    ]) {
      const pauses = [0, 1, 2, 3].map((failures) => until(judge(failures)) ?? 0);
      expect(pauses).toEqual([1, 2, 4, 8].map((seconds) => seconds * second));
      expect(until(judge(99))).toBe(minute);
    }
  });
});

test('no answer whatever makes the next try come at once, or later than after an hour', () => {
  const anyCircumstances = fc.record({
    failuresBefore: fc.nat(5000),
    now: fc.constant(now),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  });
  const advice = fc.option(fc.nat(1e12), { nil: undefined });
  fc.assert(
    fc.property(fc.constantFrom(...failureCodes), advice, anyCircumstances, (code, ms, around) => {
      for (const event of [
        eventAfterCreate(notTaken(code, ms), around),
        eventAfterPoll('x', pollFailed(code, ms), around),
      ]) {
        if (!('until' in event) || event.until === undefined) continue;
        expect(event.until).toBeGreaterThanOrEqual(now + second / 2);
        expect(event.until).toBeLessThanOrEqual(now + hour);
      }
    }),
  );
});
