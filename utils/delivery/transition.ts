import {
  type Delivery,
  type DeliveryAnswer,
  type DestinationHold,
  isOpen,
  type OpenDelivery,
} from './delivery.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The pauses after the first, second, … failure, ms. After the last one, a delivery is given up. */
export const retryPausesMs = [
  minuteMs,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  6 * hourMs,
  24 * hourMs,
] as const;

/** How many failures in a row a destination may have with pauses as short as it asks for. */
const trusted = 2;

/** The longest pause that a destination gets when it asks for one, ms. */
const maxPauseMs = 7 * 24 * hourMs;

/** What can happen to a delivery. */
export type DeliveryStep =
  | { readonly type: 'sending' }
  | { readonly type: 'answered'; readonly answer: DeliveryAnswer }
  /** The person can't be sent now, e.g. because the deletion can still be undone. */
  | { readonly type: 'postponed'; readonly until: number }
  /** The user retries a dead letter. */
  | { readonly type: 'retried' };

/** What becomes of a delivery at `now`, ms since the epoch. What doesn't apply to it changes nothing. */
export function transition(delivery: Delivery, step: DeliveryStep, now: number): Delivery {
  switch (step.type) {
    case 'sending':
      return isOpen(delivery) ? sending(delivery) : delivery;
    case 'answered':
      return delivery.state === 'sending' ? answered(delivery, step.answer, now) : delivery;
    case 'postponed':
      return isOpen(delivery) ? postponed(delivery, step.until) : delivery;
    case 'retried': {
      if (delivery.state !== 'dead') return delivery;
      const { diedAt: _diedAt, failure: _failure, ...base } = delivery;
      return { ...base, state: 'waiting', dueAt: now, failures: 0 };
    }
  }
}

/** nb. One that is sending already was interrupted: whether it arrived is unknown. */
function sending(delivery: OpenDelivery): Delivery {
  const { state, failure: _, ...base } = { failure: undefined, ...delivery };
  return { ...base, state: 'sending', ...(state === 'sending' && { wasSent: true }) };
}

/** nb. An interrupted one, too: as long as it is due, it keeps the worker busy. */
const postponed = (delivery: OpenDelivery, dueAt: number): Delivery =>
  delivery.state === 'waiting'
    ? { ...delivery, dueAt }
    : { ...delivery, state: 'waiting', dueAt, wasSent: true };

function answered(delivery: OpenDelivery, answer: DeliveryAnswer, now: number): Delivery {
  const { state: _state, dueAt: _dueAt, failures, wasSent, ...base } = delivery;
  // nb. A request without an answer may have arrived.
  const sent = { wasSent: true } as const;
  switch (answer.kind) {
    case 'delivered':
      return { ...base, state: 'delivered', deliveredAt: now, since: now };
    case 'refused':
      return { ...base, ...sent, state: 'dead', diedAt: now, failure: answer.failure };
    case 'held':
      return {
        ...base,
        ...(wasSent && sent),
        state: 'waiting',
        dueAt: now,
        failures,
        failure: answer.failure,
      };
    case 'retry': {
      const { failure } = answer;
      const pause = retryPauseMs(failures + 1, answer.retryAfterMs);
      return pause === undefined
        ? { ...base, ...sent, state: 'dead', diedAt: now, failure }
        : {
            ...base,
            ...sent,
            state: 'waiting',
            dueAt: now + pause,
            failures: failures + 1,
            failure,
          };
    }
  }
}

/**
 * The pause after this many failures in a row, ms; `undefined` if there have been too many. What the
 * destination asks for wins, up to a week. nb. One that keeps asking for a second would soon be given up.
 */
export function retryPauseMs(failures: number, askedMs: number | undefined): number | undefined {
  const pause = retryPausesMs[failures - 1];
  if (pause === undefined || askedMs === undefined) return pause;
  const asked = Math.min(askedMs, maxPauseMs);
  return failures > trusted ? Math.max(asked, pause) : asked;
}

/**
 * How long nothing more is sent to a destination after this answer; `undefined` if others may follow. nb. What
 * made it fail is rarely about one person, and each one's tries are counted.
 */
export function holdAfter(
  answer: DeliveryAnswer,
  after: Delivery,
  now: number,
): DestinationHold | undefined {
  if (answer.kind === 'held') return { failure: answer.failure };
  if (answer.kind !== 'retry') return undefined;
  const until = after.state === 'waiting' ? after.dueAt : now + retryPausesMs[0];
  return { failure: answer.failure, until };
}

/** Whether a hold is over at `now`. One that has no end is never, by itself. nb. The clock may have been set back. */
export const isOver = ({ until, failure }: DestinationHold, now: number): boolean =>
  until !== undefined && (now >= until || failure.at > now + minuteMs);
