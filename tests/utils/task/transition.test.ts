import { describe, expect, test } from 'vitest';
import { failureCodes } from '../../../utils/failure/failure.ts';
import type { Task } from '../../../utils/task/task.ts';
import { resumeWithinMs, transition } from '../../../utils/task/transition.ts';
import {
  ada,
  applyEvent,
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

describe('a command', () => {
  test('for a profile without a task queues one', () => {
    expect(applyEvent(undefined, 'enrich')).toEqual(queued({ askedAt: now }));
  });

  test('resumes a held task now, and a queued one keeps the failure that held it', () => {
    expect(applyEvent(queued({ hold, refusals: 2 }), 'enrich')).toEqual(
      queued({ hold: { ...hold, until: now }, refusals: 2 }),
    );
    expect(applyEvent(waiting({ hold, faults: 2, nextPollAt: now + hour }), 'enrich')).toEqual(
      waiting({ faults: 2, nextPollAt: now }),
    );
  });

  test('resumes a hold that otherwise only another key would end', () => {
    const { until: _until, ...endless } = { ...hold, failure: failure('key-rejected') };
    expect(applyEvent(queued({ hold: endless }), 'enrich')).toEqual(
      queued({ hold: { ...endless, until: now } }),
    );
  });

  test.each(['enrich', 'refresh', 'retry'] as const)(
    '%s never shortens a wait for OutX’s rate limit',
    (command) => {
      const rateLimited = { failure: failure('rate-limited'), until: now + minute };
      for (const task of [
        queued({ hold: rateLimited }),
        waiting({ hold: rateLimited }),
        longWaiting({ hold: rateLimited }),
        longWaiting({ trouble: failure('rate-limited') }),
      ]) {
        expect(applyEvent(task, command)).toBe(task);
      }
    },
  );

  test('never delays a poll that is due earlier', () => {
    expect(applyEvent(longWaiting({ nextPollAt: now - 5 }), 'enrich')).toEqual(
      longWaiting({ nextPollAt: now - 5 }),
    );
  });

  test('takes back a cancel while the create is in flight', () => {
    expect(applyEvent(creating({ cancelAsked: true }), 'enrich')).toEqual(creating());
  });

  test('fetches a fetched profile again only if it is a refresh', () => {
    expect(applyEvent(done, 'refresh')).toEqual(queued({ askedAt: now }));
    expect(applyEvent(done, 'enrich')).toBe(done);
  });

  test('sends an unknown task again only if it is a retry', () => {
    expect(applyEvent(unknown, 'retry')).toEqual(queued({ askedAt: now }));
    expect(applyEvent(unknown, 'enrich')).toBe(unknown);
    expect(applyEvent(unknown, 'refresh')).toBe(unknown);
  });
});

describe('a task with an id is resumed by it before it is created again', () => {
  const resumed = waiting({ askedAt: now, resumedAt: now, nextPollAt: now, createIfEnded: true });

  test.each<[string, Task, Task]>([
    ['cancelled a second ago', cancelled(withId), resumed],
    [
      'cancelled before the clock was set back',
      cancelled({ ...withId, cancelledAt: now + 5 }),
      resumed,
    ],
    ['expired', failed({ ...withId, failure: failure('expired') }), resumed],
    [
      'expired, with OutX for longer than 150 seconds',
      failed({ ...withId, createdAt: now - 49 * hour, failure: failure('expired') }),
      { ...resumed, state: 'long-waiting', createdAt: now - 49 * hour },
    ],
    [
      'accepted just under 48 hours ago, and cancelled',
      cancelled({ ...withId, createdAt: now - resumeWithinMs + 1 }),
      { ...resumed, state: 'long-waiting', createdAt: now - resumeWithinMs + 1 },
    ],
    ['ended by OutX', failed(withId), resumed],
    ['not known to OutX', failed({ ...withId, failure: failure('task-not-found') }), resumed],
  ])('%s', (_, before, expected) => {
    expect(applyEvent(before, 'enrich')).toEqual(expected);
    expect(applyEvent(before, 'refresh')).toEqual(expected);
  });

  test.each<[string, Task]>([
    ['cancelled long ago', cancelled({ ...withId, createdAt: now - resumeWithinMs })],
    ['cancelled before OutX had it', cancelled()],
    ['refused', failed({ failure: failure('plan-limit') })],
  ])('but not one %s', (_, before) => {
    expect(applyEvent(before, 'enrich')).toEqual(queued({ askedAt: now }));
  });

  test('and created if OutX has nothing for the id; but not once OutX has answered', () => {
    const retried = applyEvent(failed(withId), 'retry');
    expect(applyEvent(retried, 'ended')).toEqual(queued({ askedAt: now }));
    expect(applyEvent(applyEvent(retried, 'pending'), 'ended')).toMatchObject({
      state: 'failed',
      ...withId,
    });
  });
});

test('a choice to ignore the limit holds until OutX has accepted the task', () => {
  const ignoring = queued({ ignoreLimit: true });
  const putOff = applyEvent(ignoring, 'put-off');
  const released = transition(ada, putOff, { type: 'released', codes: failureCodes }, now);
  for (const task of [putOff, released]) expect(task).toMatchObject({ ignoreLimit: true });
  const sent = applyEvent(released, 'sending');
  expect(applyEvent(sent, 'put-off')).toMatchObject({ state: 'queued', ignoreLimit: true });
  expect(applyEvent(sent, 'accepted')).not.toHaveProperty('ignoreLimit');
});

describe('a create', () => {
  test('is stored as sent now and keeps the count of refusals', () => {
    expect(applyEvent(queued({ refusals: 3, hold }), 'sending')).toEqual(
      creating({ sentAt: now, refusals: 3 }),
    );
  });

  test('that OutX accepted is first polled a second later', () => {
    expect(applyEvent(creating({ refusals: 3 }), 'accepted')).toEqual(
      waiting({ createdAt: now, nextPollAt: now + second }),
    );
  });

  test('that OutX did not take is counted and put on hold', () => {
    expect(applyEvent(creating({ refusals: 3 }), 'put-off')).toEqual(
      queued({ refusals: 4, hold: { failure: failure('rate-limited'), until: now + minute } }),
    );
  });

  test('that waits for a key gets a hold without an end', () => {
    const event = { type: 'put-off', failure: failure('key-missing') } as const;
    expect(transition(ada, creating(), event, now)).toEqual(
      queued({ refusals: 1, hold: { failure: failure('key-missing') } }),
    );
  });

  test('put off before it was sent does not count as a refusal', () => {
    expect(applyEvent(queued({ refusals: 3 }), 'put-off')).toMatchObject({ refusals: 3 });
  });

  test('that OutX refused fails with the failure', () => {
    expect(applyEvent(creating(), 'refused')).toEqual(
      failed({ failedAt: now, failure: failure('plan-limit') }),
    );
  });

  test('whose answer was lost makes the task unknown, even if the user cancelled', () => {
    expect(applyEvent(creating(), 'lost')).toEqual(unknown);
    expect(applyEvent(creating({ cancelAsked: true }), 'lost')).toEqual(unknown);
  });

  test('is only cancelled once its answer is known, and keeps the id in it', () => {
    const asked = applyEvent(creating(), 'cancel');
    expect(asked).toEqual(creating({ cancelAsked: true }));
    expect(applyEvent(asked, 'accepted')).toEqual(
      cancelled({ cancelledAt: now, outxTaskId: 'task-1', createdAt: now }),
    );
    expect(applyEvent(asked, 'put-off')).toEqual(cancelled({ cancelledAt: now }));
    expect(applyEvent(asked, 'refused')).toEqual(cancelled({ cancelledAt: now }));
  });
});

describe('a release', () => {
  test('resumes tasks that are held for its codes', () => {
    expect(applyEvent(queued({ hold, refusals: 2 }), 'released')).toEqual(queued({ refusals: 2 }));
    expect(applyEvent(waiting({ hold, nextPollAt: now + hour }), 'released')).toEqual(
      waiting({ nextPollAt: now }),
    );
  });

  test('leaves tasks alone that are held for another failure', () => {
    const task = queued({ hold: { failure: failure('key-missing') } });
    expect(applyEvent(task, 'released')).toBe(task);
  });
});

describe('a cancel', () => {
  test('keeps the id of a task that OutX may still finish', () => {
    expect(applyEvent(longWaiting({ hold }), 'cancel')).toEqual(
      cancelled({ cancelledAt: now, outxTaskId: 'task-1', createdAt: now - 20 * minute }),
    );
  });

  test('keeps the id of a failed task, which was paid for', () => {
    expect(applyEvent(failed(withId), 'cancel')).toEqual(
      cancelled({ ...withId, cancelledAt: now }),
    );
    expect(applyEvent(unknown, 'cancel')).toEqual(cancelled({ cancelledAt: now }));
  });
});
