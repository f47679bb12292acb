import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FailureCode, failureCodes } from '../../../utils/failure/failure.ts';
import {
  eventAfterCreate,
  eventAfterPoll,
  type RetryContext,
} from '../../../utils/task/answer-event.ts';
import { maxHoldMs } from '../../../utils/task/hold.ts';
import { maxPauseMs } from '../../../utils/task/poll-schedule.ts';
import { failure, hour, minute, now, second } from './tasks.ts';

/** Makes the jitter of each pause as long as it can be. */
const random = 1 - Number.EPSILON;
const firstFailure = { failuresBefore: 0, now, random };
const hundredthFailure = { failuresBefore: 99, now, random };

const notTaken = (code: FailureCode, retryAfterMs?: number) =>
  ({
    kind: 'not-taken',
    failure: failure(code),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  }) as const;

const pollFailed = (code: FailureCode, retryAfterMs?: number) =>
  ({ ...notTaken(code, retryAfterMs), kind: 'failed' }) as const;

describe('after a create', () => {
  test('an accepted task keeps its id', () => {
    expect(eventAfterCreate({ kind: 'accepted', outxTaskId: 'x' }, firstFailure)).toEqual({
      type: 'accepted',
      outxTaskId: 'x',
    });
  });

  test.each<FailureCode>(['unreachable', 'timed-out', 'service-fault', 'unreadable', 'unexpected'])(
    'a lost answer never causes a second create, whatever the failure: %s',
    (code) => {
      expect(eventAfterCreate({ kind: 'lost', failure: failure(code) }, firstFailure)).toEqual({
        type: 'lost',
        failure: failure(code),
      });
    },
  );

  test.each<[FailureCode, number, number]>([
    ['rate-limited', 30 * second, 15 * minute],
    ['no-browser', 10 * minute, hour],
    ['forbidden', 10 * minute, hour],
  ])('%s puts it off for %i ms after the first failure, up to %i ms', (code, min, max) => {
    const putOff = { type: 'put-off', failure: failure(code) };
    expect(eventAfterCreate(notTaken(code), firstFailure)).toEqual({ ...putOff, until: now + min });
    expect(eventAfterCreate(notTaken(code), hundredthFailure)).toEqual({
      ...putOff,
      until: now + max,
    });
  });

  test('key-rejected puts it off until the key changes, whatever the server advises', () => {
    for (const advice of [undefined, 1000]) {
      expect(eventAfterCreate(notTaken('key-rejected', advice), firstFailure)).toEqual({
        type: 'put-off',
        failure: failure('key-rejected'),
      });
    }
  });

  test.each<FailureCode>([
    'slug-refused',
    'plan-limit',
    'task-not-found',
    'unreadable',
    'unexpected',
  ])('%s refuses it', (code) => {
    expect(eventAfterCreate(notTaken(code), firstFailure)).toEqual({
      type: 'refused',
      failure: failure(code),
    });
  });
});

describe('after a poll', () => {
  test.each([true, false])('a pending task says whether it was picked up: %s', (pickedUp) => {
    expect(eventAfterPoll('x', { kind: 'pending', pickedUp }, firstFailure)).toEqual({
      type: 'pending',
      outxTaskId: 'x',
      pickedUp,
    });
  });

  test('a task that OutX ended has ended', () => {
    expect(
      eventAfterPoll('x', { kind: 'ended', failure: failure('task-failed') }, firstFailure),
    ).toEqual({
      type: 'ended',
      outxTaskId: 'x',
      failure: failure('task-failed'),
    });
  });

  test.each<FailureCode>(['task-not-found', 'slug-refused'])(
    '%s ends the task only the second time in a row',
    (code) => {
      const poll = (failureBefore?: FailureCode) =>
        eventAfterPoll('x', pollFailed(code), {
          ...firstFailure,
          ...(failureBefore && { failureBefore }),
        });
      const faulted = {
        type: 'faulted',
        outxTaskId: 'x',
        failure: failure(code),
        until: now + 2 * second,
      };
      expect(poll()).toEqual(faulted);
      expect(poll('service-fault')).toEqual(faulted);
      expect(poll(code)).toEqual({ type: 'ended', outxTaskId: 'x', failure: failure(code) });
    },
  );

  test('key-rejected holds it until the key changes, whatever the server advises', () => {
    expect(eventAfterPoll('x', pollFailed('key-rejected', 1000), firstFailure)).toEqual({
      type: 'held',
      outxTaskId: 'x',
      failure: failure('key-rejected'),
    });
  });

  test.each<FailureCode>(['rate-limited', 'no-browser', 'forbidden', 'plan-limit'])(
    '%s holds it for 30 seconds after the first failure, up to 5 minutes',
    (code) => {
      const held = { type: 'held', outxTaskId: 'x', failure: failure(code) };
      expect(eventAfterPoll('x', pollFailed(code), firstFailure)).toEqual({
        ...held,
        until: now + 30 * second,
      });
      expect(eventAfterPoll('x', pollFailed(code), hundredthFailure)).toEqual({
        ...held,
        until: now + maxPauseMs,
      });
    },
  );

  test.each<FailureCode>(['service-fault', 'unreadable', 'unreachable', 'timed-out', 'unexpected'])(
    '%s is retried 2 seconds after the first failure, up to 5 minutes',
    (code) => {
      const faulted = { type: 'faulted', outxTaskId: 'x', failure: failure(code) };
      expect(eventAfterPoll('x', pollFailed(code), firstFailure)).toEqual({
        ...faulted,
        until: now + 2 * second,
      });
      expect(eventAfterPoll('x', pollFailed(code), hundredthFailure)).toEqual({
        ...faulted,
        until: now + maxPauseMs,
      });
    },
  );
});

describe('the server’s advice', () => {
  const pauseOf = (event: object) => ('until' in event ? (event.until as number) - now : undefined);
  const afterCreate = (...answer: Parameters<typeof notTaken>) =>
    pauseOf(eventAfterCreate(notTaken(...answer), firstFailure));
  const afterPoll = (...answer: Parameters<typeof pollFailed>) =>
    pauseOf(eventAfterPoll('x', pollFailed(...answer), firstFailure));

  test('sets when a create is sent again, capped to the longest hold', () => {
    for (const code of ['rate-limited', 'no-browser', 'forbidden'] as const) {
      expect(afterCreate(code, 7000)).toBe(7000);
      expect(afterCreate(code, 99 * hour)).toBe(maxHoldMs);
    }
  });

  test('sets when a poll is sent again, capped to the longest hold or pause', () => {
    expect(afterPoll('rate-limited', 7000)).toBe(7000);
    expect(afterPoll('rate-limited', 99 * hour)).toBe(maxHoldMs);
    expect(afterPoll('service-fault', 7000)).toBe(7000);
    expect(afterPoll('service-fault', hour)).toBe(maxPauseMs);
  });

  test.each<[string, (context: RetryContext) => object]>([
    ['create', (context) => eventAfterCreate(notTaken('rate-limited', 0), context)],
    ['poll', (context) => eventAfterPoll('x', pollFailed('no-browser', 0), context)],
  ])('to retry a %s at once still backs off, up to a minute', (_, eventAfter) => {
    const pauseAfter = (failuresBefore: number) =>
      pauseOf(eventAfter({ ...firstFailure, failuresBefore }));
    expect([0, 1, 2, 3].map(pauseAfter)).toEqual([1, 2, 4, 8].map((seconds) => seconds * second));
    expect(pauseAfter(99)).toBe(minute);
  });
});

test('whatever the answer, a retry comes after half a second at the earliest and within a day', () => {
  const anyContext = fc.record({
    failuresBefore: fc.nat(5000),
    now: fc.constant(now),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  });
  const advice = fc.option(fc.nat(1e12), { nil: undefined });
  fc.assert(
    fc.property(fc.constantFrom(...failureCodes), advice, anyContext, (code, ms, context) => {
      for (const event of [
        eventAfterCreate(notTaken(code, ms), context),
        eventAfterPoll('x', pollFailed(code, ms), context),
      ]) {
        if (!('until' in event) || event.until === undefined) continue;
        expect(event.until).toBeGreaterThanOrEqual(now + second / 2);
        expect(event.until).toBeLessThanOrEqual(now + maxHoldMs);
      }
    }),
  );
});
