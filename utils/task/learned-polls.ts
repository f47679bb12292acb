import { longWaitingAfterMs, nextPoll } from './poll-schedule.ts';
import { minFetches } from './usual-duration.ts';

/** As many requests as the fixed schedule sends in the same time. */
const maxPolls = 30;

/** No more than this much later than by the fixed schedule is any profile on screen. */
const maxDelayFactor = 1.1;

/** Between two polls, ms. */
const minPauseMs = 500;

/** When a poll can be, ms after OutX has accepted the task: every 100 ms at first, then every second. */
const fineUntilMs = 30_000;
const slots = [
  ...Array.from({ length: fineUntilMs / 100 + 1 }, (_, n) => n * 100),
  ...Array.from(
    { length: (longWaitingAfterMs - fineUntilMs) / 1000 },
    (_, n) => fineUntilMs + (n + 1) * 1000,
  ),
];

/** How much of what is expected is learned; the rest is that a fetch ends at any poll of the fixed schedule. */
const learnedShare = 0.85;

/**
 * When to poll a task in its first 150 s, from how long past fetches took (both ms): as many polls as in the fixed
 * schedule, where they make the wait for the next one shortest. Whenever a fetch ends, it is noticed at most 1.1 times as
 * long after its start as by the fixed schedule. `undefined` with fewer than 5 fetches that took less than 150 s.
 */
export function learnedPolls(durations: readonly number[]): readonly number[] | undefined {
  const past = durations.filter((duration) => duration > 0 && duration < longWaitingAfterMs);
  return past.length < minFetches ? undefined : quickest(expectedEnds(past));
}

/** The polls of the fixed schedule. */
const fixedPolls = (() => {
  const polls = [];
  for (let at = nextPoll(0, 0); at <= longWaitingAfterMs; at = nextPoll(0, at)) polls.push(at);
  return polls;
})();

/**
 * How likely a fetch ends between one slot and the next, by slot. nb. What is known of a past fetch is the poll that
 * noticed its end: it has ended at some time since the poll before, of which the fixed schedule gives an idea.
 */
function expectedEnds(durations: readonly number[]): Float64Array {
  const expected = new Float64Array(slots.length);
  const add = (fromMs: number, toMs: number, weight: number) => {
    const covered = slots.map((slot, n) =>
      Math.max(0, Math.min(slots[n + 1] ?? slot, toMs) - Math.max(slot, fromMs)),
    );
    const total = covered.reduce((sum, each) => sum + each, 0);
    covered.forEach((each, n) => {
      expected[n] = (expected[n] ?? 0) + (weight * each) / total;
    });
  };
  for (const duration of durations) {
    const pause = pauseBefore(nextPoll(0, duration - 1));
    add(Math.max(0, duration - pause), duration, learnedShare / durations.length);
  }
  for (const at of fixedPolls) add(at - pauseBefore(at), at, (1 - learnedShare) / maxPolls);
  return expected;
}

/** The pause before a poll of the fixed schedule, ms. */
const pauseBefore = (poll: number) => poll - (fixedPolls.findLast((at) => at < poll) ?? 0);

/** The slots in which the poll after that of a slot can be: the first, and the last. */
const reach = slots.map((start) => {
  const latest = Math.min(nextPoll(0, start) * maxDelayFactor, longWaitingAfterMs);
  const first = slots.findIndex((at) => at >= start + minPauseMs);
  return {
    first: first < 0 ? slots.length : first,
    last: slots.findLastIndex((at) => at <= latest),
  };
});

/** For two slots with no poll between them: how long what ends between them waits, weighted by how likely that is. */
function waits(expected: Float64Array): (from: number, to: number) => number {
  // nb. Running sums, so that each answer takes one step.
  const [likely, ends] = [new Float64Array(slots.length), new Float64Array(slots.length)];
  for (let n = 1; n < slots.length; n++) {
    const middle = (at(slots, n - 1) + at(slots, n)) / 2;
    likely[n] = at(likely, n - 1) + at(expected, n - 1);
    ends[n] = at(ends, n - 1) + middle * at(expected, n - 1);
  }
  return (from, to) =>
    at(slots, to) * (at(likely, to) - at(likely, from)) - (at(ends, to) - at(ends, from));
}

/** The element at an index that is known to exist. */
const at = (values: ArrayLike<number>, index: number) => values[index] as number;

/** The shortest wait so far, by the slot of the last poll, and the slot of the poll before. */
interface Best {
  readonly wait: Float64Array<ArrayBuffer>;
  readonly from: Float64Array;
}

/**
 * The polls with the shortest expected wait between the end of a fetch and the poll that notices it, by dynamic
 * programming over the number of polls and the slot of the last.
 */
function quickest(expected: Float64Array): readonly number[] {
  const waitBetween = waits(expected);
  const steps: Best[] = [];
  let wait = new Float64Array(slots.length).fill(Number.POSITIVE_INFINITY);
  wait[0] = 0;
  for (let count = 0; count < maxPolls; count++) {
    const step = withOneMore(wait, waitBetween);
    steps.push(step);
    wait = step.wait;
  }
  const polls = [slots.length - 1];
  for (const { from } of steps.slice(1).reverse()) polls.unshift(at(from, at(polls, 0)));
  return polls.map((slot) => at(slots, slot));
}

function withOneMore(
  before: Float64Array,
  waitBetween: (from: number, to: number) => number,
): Best {
  const wait = new Float64Array(slots.length).fill(Number.POSITIVE_INFINITY);
  const from = new Float64Array(slots.length);
  for (const [slot, { first, last }] of reach.entries()) {
    if (at(before, slot) === Number.POSITIVE_INFINITY) continue;
    for (let to = first; to <= last; to++) {
      const whole = at(before, slot) + waitBetween(slot, to);
      if (whole >= at(wait, to)) continue;
      wait[to] = whole;
      from[to] = slot;
    }
  }
  return { wait, from };
}
