import { describe, expect, test } from 'vitest';
import { giveUpAfterMs, longWaitingAfterMs } from '../../../utils/task/poll-schedule.ts';
import { transition } from '../../../utils/task/transition.ts';
import {
  ada,
  become,
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

  test('that was answered ends all trouble and sets the next by the plan', () => {
    expect(become(troubled, 'pending')).toEqual(
      waiting({ pickedUp: true, nextPollAt: now + second, faults: 0 }),
    );
  });

  test.each([
    ['just within 150 seconds', longWaitingAfterMs - 1, 'waiting'],
    ['after 150 seconds', longWaitingAfterMs, 'long-waiting'],
    ['on the last millisecond of 48 hours', giveUpAfterMs, 'long-waiting'],
  ])('%s leaves the task %3$s', (_, age, state) => {
    for (const event of ['pending', 'faulted'] as const) {
      const result = become(waiting({ createdAt: now - age }), event);
      expect(result?.state).toBe(event === 'pending' ? state : 'waiting');
    }
  });

  test.each(['pending', 'faulted'] as const)(
    '%s after 48 hours gives up, and keeps the id to be asked for again',
    (event) => {
      const createdAt = now - giveUpAfterMs - 1;
      expect(become(longWaiting({ createdAt }), event)).toEqual(
        failed({ ...withId, createdAt, failedAt: now, failure: failure('expired') }),
      );
    },
  );

  test('after 48 hours and taken up again by the person has 48 hours more', () => {
    const old = failed({ ...withId, createdAt: now - 49 * hour, failure: failure('expired') });
    const again = become(become(old, 'enrich'), 'pending');
    expect(again?.state).toBe('long-waiting');
    expect(become(again, 'pending', now + 47 * hour)?.state).toBe('long-waiting');
    expect(become(again, 'pending', now + 49 * hour)).toMatchObject({
      state: 'failed',
      failure: { code: 'expired' },
      outxTaskId: withId.outxTaskId,
    });
  });

  test('after the clock was set back starts the plan anew, once, instead of every second for years', () => {
    const early = now - 900 * hour;
    const first = become(longWaiting({ createdAt: now }), 'pending', early);
    expect(first).toMatchObject({ state: 'waiting', createdAt: early, nextPollAt: early + second });
    const later = become(first, 'pending', early + 3 * hour);
    expect(later).toMatchObject({ state: 'long-waiting', createdAt: early });
  });

  test('completed after 48 hours is a result like any other', () => {
    expect(become(longWaiting({ createdAt: now - 3 * giveUpAfterMs }), 'completed')?.state).toBe(
      'done',
    );
  });

  test('that completed keeps when the task was made and when it was done', () => {
    expect(become(troubled, 'completed')).toEqual({ ...done, doneAt: now });
  });

  test('for a task that OutX has ended fails with its reason and the id', () => {
    expect(become(troubled, 'ended')).toEqual(failed({ ...withId, failedAt: now }));
  });

  test('that failed is counted, and tried again no sooner than either plan or backoff allow', () => {
    const once = become(waiting(), 'faulted');
    expect(once).toEqual(
      waiting({ faults: 1, trouble: failure('service-fault'), nextPollAt: now + minute }),
    );
    const soon = { ...events.faulted, until: now + 1 };
    expect(transition(ada, once, soon, now)).toMatchObject({ faults: 2, nextPollAt: now + second });
  });

  test('that is still held by OutX after 48 hours gives up too', () => {
    const createdAt = now - giveUpAfterMs - 1;
    expect(become(longWaiting({ createdAt }), 'held')).toEqual(
      failed({ ...withId, createdAt, failedAt: now, failure: failure('expired') }),
    );
  });

  test.each(['key-missing', 'key-rejected', 'offline'] as const)(
    'that waits for the person’s own doing outlasts the 48 hours: %s',
    (code) => {
      const held = { type: 'held', outxTaskId: 'task-1', failure: failure(code) } as const;
      const old = longWaiting({ createdAt: now - 2 * giveUpAfterMs });
      expect(transition(ada, old, held, now)).toMatchObject({ state: 'long-waiting' });
    },
  );

  test('that is held counts as a fault of OutX, except while offline', () => {
    expect(become(troubled, 'held')).toEqual(waiting({ faults: 4, hold }));
    const offline = { type: 'held', outxTaskId: 'task-1', failure: failure('offline') } as const;
    expect(transition(ada, troubled, offline, now)).toEqual(
      waiting({ faults: 3, hold: { failure: failure('offline') } }),
    );
  });
});
