import { describe, expect, test } from 'vitest';
import { giveUpAfterMs, patienceAfterMs } from '../../../utils/task/poll-plan.ts';
import type { Task } from '../../../utils/task/task.ts';
import { resumeWithinMs, transition } from '../../../utils/task/transition.ts';
import {
  ada,
  cancelled,
  creating,
  done,
  events,
  failed,
  failure,
  hour,
  minute,
  now,
  patient,
  queued,
  second,
  unknown,
  waiting,
  withId,
} from './tasks.ts';

type EventName = keyof typeof events;

const become = (task: Task | undefined, event: EventName, at = now) =>
  transition(ada, task, events[event], at);

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

  test.each(['enrich', 'refresh', 'send-again'] as const)(
    '%s never skips the wait that OutX has asked for',
    (wish) => {
      const rateLimited = { failure: failure('rate-limited'), until: now + minute };
      for (const task of [
        queued({ hold: rateLimited }),
        waiting({ hold: rateLimited }),
        patient({ hold: rateLimited }),
        patient({ trouble: failure('rate-limited') }),
      ]) {
        expect(become(task, wish)).toBe(task);
      }
    },
  );

  test('never puts off a poll that was due sooner', () => {
    expect(become(patient({ nextPollAt: now - 5 }), 'enrich')).toEqual(
      patient({ nextPollAt: now - 5 }),
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
    expect(become(unknown, 'send-again')).toEqual(queued({ askedAt: now }));
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
      { ...resumed, state: 'patient', createdAt: now - 49 * hour },
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

describe('a poll', () => {
  const troubled = waiting({ faults: 3, trouble: failure('timed-out'), hold });

  test('that was answered ends all trouble and sets the next by the plan', () => {
    expect(become(troubled, 'pending')).toEqual(
      waiting({ pickedUp: true, nextPollAt: now + second, faults: 0 }),
    );
  });

  test.each([
    ['just within 150 seconds', patienceAfterMs - 1, 'waiting'],
    ['after 150 seconds', patienceAfterMs, 'patient'],
    ['on the last millisecond of 48 hours', giveUpAfterMs, 'patient'],
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
      expect(become(patient({ createdAt }), event)).toEqual(
        failed({ ...withId, createdAt, failedAt: now, failure: failure('expired') }),
      );
    },
  );

  test('after 48 hours and taken up again by the person has 48 hours more', () => {
    const old = failed({ ...withId, createdAt: now - 49 * hour, failure: failure('expired') });
    const again = become(become(old, 'enrich'), 'pending');
    expect(again?.state).toBe('patient');
    expect(become(again, 'pending', now + 47 * hour)?.state).toBe('patient');
    expect(become(again, 'pending', now + 49 * hour)).toMatchObject({
      state: 'failed',
      failure: { code: 'expired' },
      outxTaskId: withId.outxTaskId,
    });
  });

  test('after the clock was set back starts the plan anew, once, instead of every second for years', () => {
    const early = now - 900 * hour;
    const first = become(patient({ createdAt: now }), 'pending', early);
    expect(first).toMatchObject({ state: 'waiting', createdAt: early, nextPollAt: early + second });
    const later = become(first, 'pending', early + 3 * hour);
    expect(later).toMatchObject({ state: 'patient', createdAt: early });
  });

  test('completed after 48 hours is a result like any other', () => {
    expect(become(patient({ createdAt: now - 3 * giveUpAfterMs }), 'completed')?.state).toBe(
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
    expect(become(patient({ createdAt }), 'held')).toEqual(
      failed({ ...withId, createdAt, failedAt: now, failure: failure('expired') }),
    );
  });

  test.each(['key-missing', 'key-rejected', 'offline'] as const)(
    'that waits for the person’s own doing outlasts the 48 hours: %s',
    (code) => {
      const held = { type: 'held', outxTaskId: 'task-1', failure: failure(code) } as const;
      const old = patient({ createdAt: now - 2 * giveUpAfterMs });
      expect(transition(ada, old, held, now)).toMatchObject({ state: 'patient' });
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
    expect(become(patient({ hold }), 'cancel')).toEqual(
      cancelled({ cancelledAt: now, outxTaskId: 'task-1', createdAt: now - 20 * minute }),
    );
  });

  test('drops the id of a failed task, so that asking again makes a new one', () => {
    expect(become(failed(withId), 'cancel')).toEqual(cancelled({ cancelledAt: now }));
    expect(become(unknown, 'cancel')).toEqual(cancelled({ cancelledAt: now }));
  });
});
