import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultLimits, limitUsage, nextSlots } from '../../../utils/rate-limit/limits.ts';
import { queueStartTimes } from '../../../utils/rate-limit/start-times.ts';
import { slugOf } from '../profile/slug-of.ts';
import { failure, hour, minute, now, queued } from '../task/tasks.ts';

const limits = { perHour: 2, perDay: 4 };

describe('the budget', () => {
  test.each<[string, number[], number, number]>([
    ['nothing sent', [], 0, 0],
    ['one just now', [now], 1, 1],
    ['one a minute short of an hour ago', [now - 59 * minute], 1, 1],
    ['one an hour ago', [now - hour], 0, 1],
    ['one a day ago', [now - 24 * hour], 0, 0],
    ['one dated ahead by a clock since set back', [now + 900 * hour], 1, 1],
  ])('with %s', (_, creates, hourly, daily) => {
    const usage = limitUsage(creates, defaultLimits, now);
    expect([usage.hour, usage.day]).toEqual([
      { used: hourly, limit: 20 },
      { used: daily, limit: 50 },
    ]);
  });
});

describe('the next slots', () => {
  test('come at once while there is room, then as the hour and the day give it back', () => {
    expect(nextSlots([], limits, now, 6)).toEqual([
      now,
      now,
      now + hour,
      now + hour,
      now + 24 * hour,
      now + 24 * hour,
    ]);
  });

  test('never hold more than the limits in any hour or day, never lie before now, never fall back', () => {
    const times = fc.array(fc.integer({ min: -30 * hour, max: hour }), { maxLength: 60 });
    const anyLimits = fc.record({
      perHour: fc.integer({ min: 1, max: 50 }),
      perDay: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(times, anyLimits, fc.integer({ min: 0, max: 40 }), (offsets, some, count) => {
        const creates = offsets.map((offset) => now + offset);
        const slots = nextSlots(creates, some, now, count);
        const sent = creates.map((at) => Math.min(at, now));
        slots.forEach((slot, place) => {
          expect(slot).toBeGreaterThanOrEqual(slots[place - 1] ?? now);
          const before = [...sent, ...slots.slice(0, place)];
          const within = (windowMs: number) => before.filter((at) => at > slot - windowMs).length;
          expect(within(hour)).toBeLessThan(some.perHour);
          expect(within(24 * hour)).toBeLessThan(some.perDay);
        });
      }),
    );
  });

  test('are locked for a day at the most, whatever the clock had been', () => {
    const creates = Array.from({ length: 50 }, () => now + 9_000 * hour);
    expect(nextSlots(creates, defaultLimits, now, 1)).toEqual([now + 24 * hour]);
  });
});

describe('the line', () => {
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

  test('goes in the order in which people asked', () => {
    const line = startTimes([at(cyd, 3), at(ada, 1), at(bob, 2)]);
    expect([...line]).toEqual([
      [ada, now],
      [bob, now + 30 * minute],
      [cyd, now + hour],
    ]);
  });

  test('lets one go first that is sent anyway, and counts it', () => {
    const line = startTimes([at(ada, 1), at(bob, 2, { ignoreLimit: true })]);
    expect(line.has(bob)).toBe(false);
    expect(line.get(ada)).toBe(now + 30 * minute);
  });

  test('does not wait for those on hold, and counts those in the air', () => {
    const hold = { failure: failure('no-browser') };
    const line = startTimes([at(ada, 1, { hold }), at(bob, 2), at(dan, 3)], new Set([bob]));
    expect([...line]).toEqual([[dan, now + 30 * minute]]);
  });
});
