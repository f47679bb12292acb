import { describe, expect, test } from 'vitest';
import type { Task } from '../../../utils/task/task.ts';
import { resumeWithinMs, transition } from '../../../utils/task/transition.ts';
import {
  ada,
  become,
  cancelled,
  creating,
  done,
  failed,
  failure,
  hour,
  longWaiting,
  minute,
  now,
  queued,
  second,
  unknown,
  waiting,
  withId,
} from './tasks.ts';

const hold = { failure: failure('no-browser'), until: now + minute };

describe('a wish', () => {
  test('for a profile without a task queues one, asked for now', () => {
    expect(become(undefined, 'enrich')).toEqual(queued({ askedAt: now }));
  });

  test('lets a held task go on now, and the row keeps saying what it had been held for', () => {
    expect(become(queued({ hold, refusals: 2 }), 'enrich')).toEqual(
      queued({ hold: { ...hold, until: now }, refusals: 2 }),
    );
    expect(become(waiting({ hold, faults: 2, nextPollAt: now + hour }), 'enrich')).toEqual(
      waiting({ faults: 2, nextPollAt: now }),
    );
  });

  test('lets a hold that only a change of the key would end be tried again', () => {
    const { until: _until, ...endless } = { ...hold, failure: failure('key-rejected') };
    expect(become(queued({ hold: endless }), 'enrich')).toEqual(
      queued({ hold: { ...endless, until: now } }),
    );
  });

  test.each(['enrich', 'refresh', 'retry'] as const)(
    '%s never skips the wait that OutX has asked for',
    (command) => {
      const rateLimited = { failure: failure('rate-limited'), until: now + minute };
      for (const task of [
        queued({ hold: rateLimited }),
        waiting({ hold: rateLimited }),
        longWaiting({ hold: rateLimited }),
        longWaiting({ trouble: failure('rate-limited') }),
      ]) {
        expect(become(task, command)).toBe(task);
      }
    },
  );

  test('never puts off a poll that was due sooner', () => {
    expect(become(longWaiting({ nextPollAt: now - 5 }), 'enrich')).toEqual(
      longWaiting({ nextPollAt: now - 5 }),
    );
  });

  test('takes a cancel back while the create is in the air', () => {
    expect(become(creating({ cancelAsked: true }), 'enrich')).toEqual(creating());
  });

  test('fetches a fetched profile anew only if asked to refresh', () => {
    expect(become(done, 'refresh')).toEqual(queued({ askedAt: now }));
    expect(become(done, 'enrich')).toBe(done);
  });

  test('sends an unknown task again only if the person says so', () => {
    expect(become(unknown, 'retry')).toEqual(queued({ askedAt: now }));
    expect(become(unknown, 'enrich')).toBe(unknown);
    expect(become(unknown, 'refresh')).toBe(unknown);
  });
});

describe('a task that OutX may still finish is resumed by its id instead of made again', () => {
  const resumed = waiting({ askedAt: now, resumedAt: now, nextPollAt: now });

  test.each<[string, Task, Task]>([
    ['cancelled a second ago', cancelled(withId), resumed],
    [
      'cancelled by a clock since set back',
      cancelled({ ...withId, cancelledAt: now + 5 }),
      resumed,
    ],
    ['expired', failed({ ...withId, failure: failure('expired') }), resumed],
    [
      'expired, long past the first minutes',
      failed({ ...withId, createdAt: now - 49 * hour, failure: failure('expired') }),
      { ...resumed, state: 'long-waiting', createdAt: now - 49 * hour },
    ],
    [
      'cancelled just within the hour',
      cancelled({ ...withId, cancelledAt: now - resumeWithinMs + 1 }),
      resumed,
    ],
  ])('%s', (_, before, expected) => {
    expect(become(before, 'enrich')).toEqual(expected);
    expect(become(before, 'refresh')).toEqual(expected);
  });

  test.each<[string, Task]>([
    ['cancelled an hour ago', cancelled({ ...withId, cancelledAt: now - resumeWithinMs })],
    ['cancelled before OutX had it', cancelled()],
    ['ended by OutX', failed(withId)],
    ['not known to OutX', failed({ ...withId, failure: failure('task-not-found') })],
    ['refused', failed({ failure: failure('plan-limit') })],
  ])('but not one %s', (_, before) => {
    expect(become(before, 'enrich')).toEqual(queued({ askedAt: now }));
  });
});

describe('a create', () => {
  test('is stored as sent now, with the refusals before it', () => {
    expect(become(queued({ refusals: 3, hold }), 'sending')).toEqual(
      creating({ sentAt: now, refusals: 3 }),
    );
  });

  test('that OutX accepted is first polled a second later', () => {
    expect(become(creating({ refusals: 3 }), 'accepted')).toEqual(
      waiting({ createdAt: now, nextPollAt: now + second }),
    );
  });

  test('that OutX did not take is counted and held', () => {
    expect(become(creating({ refusals: 3 }), 'put-off')).toEqual(
      queued({ refusals: 4, hold: { failure: failure('rate-limited'), until: now + minute } }),
    );
  });

  test('that is put off until something changes has no end of its hold', () => {
    const event = { type: 'put-off', failure: failure('key-missing') } as const;
    expect(transition(ada, creating(), event, now)).toEqual(
      queued({ refusals: 1, hold: { failure: failure('key-missing') } }),
    );
  });

  test('put off before it was sent counts as no refusal', () => {
    expect(become(queued({ refusals: 3 }), 'put-off')).toMatchObject({ refusals: 3 });
  });

  test('that OutX refused fails with its reason', () => {
    expect(become(creating(), 'refused')).toEqual(
      failed({ failedAt: now, failure: failure('plan-limit') }),
    );
  });

  test('whose answer was lost asks the person, even one who had cancelled', () => {
    expect(become(creating(), 'lost')).toEqual(unknown);
    expect(become(creating({ cancelAsked: true }), 'lost')).toEqual(unknown);
  });

  test('is not cancelled before its outcome is known, and then keeps the id that came', () => {
    const asked = become(creating(), 'cancel');
    expect(asked).toEqual(creating({ cancelAsked: true }));
    expect(become(asked, 'accepted')).toEqual(
      cancelled({ cancelledAt: now, outxTaskId: 'task-1', createdAt: now }),
    );
    expect(become(asked, 'put-off')).toEqual(cancelled({ cancelledAt: now }));
    expect(become(asked, 'refused')).toEqual(cancelled({ cancelledAt: now }));
  });
});

describe('a release', () => {
  test('lets those go on at once that were held for its reasons', () => {
    expect(become(queued({ hold, refusals: 2 }), 'released')).toEqual(queued({ refusals: 2 }));
    expect(become(waiting({ hold, nextPollAt: now + hour }), 'released')).toEqual(
      waiting({ nextPollAt: now }),
    );
  });

  test('leaves those alone that are held for another reason', () => {
    const task = queued({ hold: { failure: failure('key-missing') } });
    expect(become(task, 'released')).toBe(task);
  });
});

describe('a cancel', () => {
  test('keeps the id of a task that OutX has, for OutX may still run it', () => {
    expect(become(longWaiting({ hold }), 'cancel')).toEqual(
      cancelled({ cancelledAt: now, outxTaskId: 'task-1', createdAt: now - 20 * minute }),
    );
  });

  test('drops the id of a failed task, so that asking again makes a new one', () => {
    expect(become(failed(withId), 'cancel')).toEqual(cancelled({ cancelledAt: now }));
    expect(become(unknown, 'cancel')).toEqual(cancelled({ cancelledAt: now }));
  });
});
