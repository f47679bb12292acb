import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Delivery,
  type DeliveryAnswer,
  deliverySchema,
} from '../../../utils/delivery/delivery.ts';
import {
  type DeliveryStep,
  holdAfter,
  isOver,
  retryPauseMs,
  transition,
} from '../../../utils/delivery/transition.ts';
import { day, hour, minute } from '../task/tasks.ts';
import { at, sending, waiting } from './destinations.ts';

const failure = { code: 'destination-unreachable', at } as const;
const retry = (retryAfterMs?: number): DeliveryAnswer => ({
  kind: 'retry',
  failure,
  ...(retryAfterMs !== undefined && { retryAfterMs }),
});
const answered = (answer: DeliveryAnswer): DeliveryStep => ({ type: 'answered', answer });

test.each([
  [1, undefined, minute],
  [2, undefined, 5 * minute],
  [3, undefined, 30 * minute],
  [4, undefined, 2 * hour],
  [5, undefined, 6 * hour],
  [6, undefined, 24 * hour],
  [7, undefined, undefined],
  [1, 90_000, 90_000],
  [2, 1_000, 1_000],
  [3, 1_000, 30 * minute],
  [3, 2 * hour, 2 * hour],
  [1, 100 * day, 7 * day],
  [7, 1_000, undefined],
])('after %i failures, asked for %s ms, the pause is %s ms', (failures, asked, pause) => {
  expect(retryPauseMs(failures, asked)).toBe(pause);
});

describe('a delivery', () => {
  test('that was interrupted is sent again as the same event, and known to have been sent', () => {
    const first = transition(waiting, { type: 'sending' }, at);
    expect(first).toEqual(sending);
    expect(transition(first, { type: 'sending' }, at)).toEqual({ ...sending, wasSent: true });
  });

  test('whose person can’t be sent now is not due before later, also if it was interrupted', () => {
    const postponed: DeliveryStep = { type: 'postponed', until: at + hour };
    expect(transition(waiting, postponed, at)).toEqual({ ...waiting, dueAt: at + hour });
    expect(transition(sending, postponed, at)).toEqual({
      ...waiting,
      dueAt: at + hour,
      wasSent: true,
    });
  });

  test('is given up after seven failures, and starts over when the user retries it', () => {
    let delivery: Delivery = waiting;
    let now: number = at;
    for (let tries = 1; tries <= 7; tries += 1) {
      delivery = transition(transition(delivery, { type: 'sending' }, now), answered(retry()), now);
      if (delivery.state === 'waiting') now = delivery.dueAt;
    }
    expect(now - at).toBe(32 * hour + 36 * minute);
    expect(delivery).toMatchObject({ state: 'dead', failure, wasSent: true });
    expect(transition(delivery, { type: 'retried' }, now)).toEqual({
      ...waiting,
      dueAt: now,
      wasSent: true,
    });
  });

  test.each<[DeliveryAnswer, object, object | undefined]>([
    [{ kind: 'delivered' }, { state: 'delivered', deliveredAt: at, since: at }, undefined],
    [{ kind: 'refused', failure }, { state: 'dead', diedAt: at, failure }, undefined],
    [retry(), { state: 'waiting', failures: 1 }, { failure, until: at + minute }],
    [retry(5_000), { state: 'waiting', failures: 1 }, { failure, until: at + 5_000 }],
    [{ kind: 'held', failure }, { state: 'waiting', failures: 0, dueAt: at }, { failure }],
  ])('answered with %j', (answer, after, hold) => {
    const delivery = transition(sending, answered(answer), at);
    expect(delivery).toMatchObject(after);
    expect(holdAfter(answer, delivery, at)).toEqual(hold);
  });

  test('can be stored after any steps, and ends for good once it is delivered', () => {
    const answers = fc.constantFrom<DeliveryAnswer>(
      { kind: 'delivered' },
      { kind: 'refused', failure },
      { kind: 'held', failure },
      retry(),
    );
    const steps = fc.oneof(
      fc.constantFrom<DeliveryStep>(
        { type: 'sending' },
        { type: 'retried' },
        { type: 'postponed', until: at },
      ),
      answers.map(answered),
    );
    fc.assert(
      fc.property(fc.array(steps), (all) => {
        let delivery: Delivery = waiting;
        for (const step of all) {
          const after = transition(delivery, step, at);
          if (delivery.state === 'delivered') expect(after).toBe(delivery);
          expect(deliverySchema.parse(after)).toEqual(after);
          delivery = after;
        }
      }),
    );
  });
});

test('a hold is over at its time, or once the clock was set back before it', () => {
  const hold = { failure, until: at + minute };
  expect([at, at + minute, at - hour].map((now) => isOver(hold, now))).toEqual([false, true, true]);
  expect(isOver({ failure }, at + 100 * day)).toBe(false);
});
