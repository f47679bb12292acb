import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLimits, limitUsage, nextSlots } from '../../../utils/rate-limit/limits.ts';
import { queueStartTimes } from '../../../utils/rate-limit/start-times.ts';
import { slugOf } from '../profile/slug-of.ts';
import { failure, hour, minute, now, queued } from '../task/tasks.ts';

const limits = { perHour: 2, perDay: 4 };

describe('the usage of the limits', () => {
  test.each<[string, number[], number, number]>([
    ['no create', [], 0, 0],
    ['one create just now', [now], 1, 1],
    ['one create 59 minutes ago', [now - 59 * minute], 1, 1],
    ['one create an hour ago', [now - hour], 0, 1],
    ['one create a day ago', [now - 24 * hour], 0, 0],
    ['one create dated ahead, before the clock was set back', [now + 900 * hour], 1, 1],
  ])('with %s', (_, creates, hourly, daily) => {
    const usage = limitUsage(creates, defaultLimits, now);
    expect([usage.hour, usage.day]).toEqual([
      { used: hourly, limit: 20 },
      { used: daily, limit: 50 },
    ]);
  });
});

describe('the next slots', () => {
  test('are now while there is room, then when creates leave the hour and the day', () => {
    expect(nextSlots([], limits, now, 6)).toEqual([
      now,
      now,
      now + hour,
      now + hour,
      now + 24 * hour,
      now + 24 * hour,
    ]);
  });

  test('keep the limits in every hour and day, and are in order from now on', () => {
    const times = fc.array(fc.integer({ min: -30 * hour, max: hour }), { maxLength: 60 });
    const anyLimits = fc.record({
      perHour: fc.integer({ min: 1, max: 50 }),
      perDay: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(times, anyLimits, fc.integer({ min: 0, max: 40 }), (offsets, limits, count) => {
        const creates = offsets.map((offset) => now + offset);
        const slots = nextSlots(creates, limits, now, count);
        const sent = creates.map((at) => Math.min(at, now));
        slots.forEach((slot, index) => {
          expect(slot).toBeGreaterThanOrEqual(slots[index - 1] ?? now);
          const before = [...sent, ...slots.slice(0, index)];
          const countWithin = (windowMs: number) =>
            before.filter((at) => at > slot - windowMs).length;
          expect(countWithin(hour)).toBeLessThan(limits.perHour);
          expect(countWithin(24 * hour)).toBeLessThan(limits.perDay);
        });
      }),
    );
  });

  test('are at most a day away, whatever the clock was before', () => {
    const creates = Array.from({ length: 50 }, () => now + 9_000 * hour);
    expect(nextSlots(creates, defaultLimits, now, 1)).toEqual([now + 24 * hour]);
  });
});

describe('the start times of the queue', () => {
  const [ada, bob, cyd, dan] = ['ada', 'bob', 'cyd', 'dan'].map(slugOf) as [
    ReturnType<typeof slugOf>,
    ReturnType<typeof slugOf>,
    ReturnType<typeof slugOf>,
    ReturnType<typeof slugOf>,
  ];
  const at = (slug: typeof ada, askedAt: number, more = {}) => ({
    ...queued(more),
    slug,
    askedAt,
  });
  const startTimes = (
    tasks: Parameters<typeof queueStartTimes>[0],
    inFlight = new Set<typeof ada>(),
  ) => queueStartTimes(tasks, inFlight, { creates: [now - 30 * minute], limits }, now);

  test('follow the order of the commands', () => {
    const times = startTimes([at(cyd, 3), at(ada, 1), at(bob, 2)]);
    expect([...times]).toEqual([
      [ada, now],
      [bob, now + 30 * minute],
      [cyd, now + hour],
    ]);
  });

  test('let a task that ignores the limit start first, and count it', () => {
    const times = startTimes([at(ada, 1), at(bob, 2, { ignoreLimit: true })]);
    expect([...times]).toEqual([
      [bob, now],
      [ada, now + 30 * minute],
    ]);
  });

  test('make even a task that ignores the limit wait for the highest limits', () => {
    const creates = Array.from({ length: 50 }, () => now - 10 * minute);
    const task = at(ada, 1, { ignoreLimit: true });
    expect([...queueStartTimes([task], new Set(), { creates, limits }, now)]).toEqual([
      [ada, now + 50 * minute],
    ]);
  });

  test('give a person’s profile and posts a slot each', () => {
    const times = startTimes([at(ada, 1), at(ada, 2, { type: 'posts' })]);
    expect([...times]).toEqual([
      [ada, now],
      [`posts:${ada}`, now + 30 * minute],
    ]);
  });

  test('leave out tasks on hold and in flight, and count those in flight', () => {
    const hold = { failure: failure('no-browser') };
    const times = startTimes([at(ada, 1, { hold }), at(bob, 2), at(dan, 3)], new Set([bob]));
    expect([...times]).toEqual([[dan, now + 30 * minute]]);
  });
});
