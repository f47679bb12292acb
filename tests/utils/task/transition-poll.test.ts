import { describe, expect, test } from 'vitest';
import { giveUpAfterMs, longWaitingAfterMs } from '../../../utils/task/poll-schedule.ts';
import { transition } from '../../../utils/task/transition.ts';
import {
  ada,
  applyEvent,
  done,
  events,
  failed,
  failure,
  hour,
  longWaiting,
  minute,
  now,
  second,
  waiting,
  withId,
} from './tasks.ts';

const hold = { failure: failure('no-browser'), until: now + minute };

describe('a poll', () => {
  const troubled = waiting({ faults: 3, trouble: failure('timed-out'), hold });

  test('that was answered clears hold and faults and schedules the next poll', () => {
    expect(applyEvent(troubled, 'pending')).toEqual(
      waiting({ pickedUp: true, nextPollAt: now + second, faults: 0 }),
    );
  });

  test.each([
    ['just within 150 seconds', longWaitingAfterMs - 1, 'waiting'],
    ['after 150 seconds', longWaitingAfterMs, 'long-waiting'],
    ['on the last millisecond of 48 hours', giveUpAfterMs, 'long-waiting'],
  ])('%s leaves the task %3$s', (_, age, state) => {
    for (const event of ['pending', 'faulted'] as const) {
      const result = applyEvent(waiting({ createdAt: now - age }), event);
      expect(result?.state).toBe(event === 'pending' ? state : 'waiting');
    }
  });

  test.each(['pending', 'faulted'] as const)(
    '%s after 48 hours expires the task and keeps its id for a retry',
    (event) => {
      const createdAt = now - giveUpAfterMs - 1;
      expect(applyEvent(longWaiting({ createdAt }), event)).toEqual(
        failed({ ...withId, createdAt, failedAt: now, failure: failure('expired') }),
      );
    },
  );

  test('expires 48 hours after the user has resumed the task', () => {
    const old = failed({ ...withId, createdAt: now - 49 * hour, failure: failure('expired') });
    const again = applyEvent(applyEvent(old, 'enrich'), 'pending');
    expect(again?.state).toBe('long-waiting');
    expect(applyEvent(again, 'pending', now + 47 * hour)?.state).toBe('long-waiting');
    expect(applyEvent(again, 'pending', now + 49 * hour)).toMatchObject({
      state: 'failed',
      failure: { code: 'expired' },
      outxTaskId: withId.outxTaskId,
    });
  });

  test('restarts the schedule once after the clock was set back', () => {
    const early = now - 900 * hour;
    const first = applyEvent(longWaiting({ createdAt: now }), 'pending', early);
    expect(first).toMatchObject({ state: 'waiting', createdAt: early, nextPollAt: early + second });
    const later = applyEvent(first, 'pending', early + 3 * hour);
    expect(later).toMatchObject({ state: 'long-waiting', createdAt: early });
  });

  test('that completed after 48 hours is a result like any other', () => {
    expect(
      applyEvent(longWaiting({ createdAt: now - 3 * giveUpAfterMs }), 'completed')?.state,
    ).toBe('done');
  });

  test('that completed records when the task was created and done', () => {
    expect(applyEvent(troubled, 'completed')).toEqual({ ...done, doneAt: now });
  });

  test('of a task that OutX ended makes it fail with the failure and the id', () => {
    expect(applyEvent(troubled, 'ended')).toEqual(failed({ ...withId, failedAt: now }));
  });

  test('that failed is counted and repeated when both schedule and backoff allow it', () => {
    const once = applyEvent(waiting(), 'faulted');
    expect(once).toEqual(
      waiting({ faults: 1, trouble: failure('service-fault'), nextPollAt: now + minute }),
    );
    const soon = { ...events.faulted, until: now + 1 };
    expect(transition(ada, once, soon, now)).toMatchObject({ faults: 2, nextPollAt: now + second });
  });

  test('that OutX still holds after 48 hours expires the task too', () => {
    const createdAt = now - giveUpAfterMs - 1;
    expect(applyEvent(longWaiting({ createdAt }), 'held')).toEqual(
      failed({ ...withId, createdAt, failedAt: now, failure: failure('expired') }),
    );
  });

  test.each(['key-missing', 'key-rejected', 'offline'] as const)(
    'that waits for the user or the network does not expire the task: %s',
    (code) => {
      const held = { type: 'held', outxTaskId: 'task-1', failure: failure(code) } as const;
      const old = longWaiting({ createdAt: now - 2 * giveUpAfterMs });
      expect(transition(ada, old, held, now)).toMatchObject({ state: 'long-waiting' });
    },
  );

  test('that is held counts as a fault, except while offline', () => {
    expect(applyEvent(troubled, 'held')).toEqual(waiting({ faults: 4, hold }));
    const offline = { type: 'held', outxTaskId: 'task-1', failure: failure('offline') } as const;
    expect(transition(ada, troubled, offline, now)).toEqual(
      waiting({ faults: 3, hold: { failure: failure('offline') } }),
    );
  });
});
