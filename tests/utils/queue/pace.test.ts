import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { queueEstimate } from '../../../utils/queue/estimate.ts';
import { averagePauseMs, nextStartAfter, queueStartsAt } from '../../../utils/queue/pace.ts';
import { nextWorkingTime, type WorkingHours } from '../../../utils/queue/working-hours.ts';
import { defaultLimits, limitUsage, maxLimits } from '../../../utils/rate-limit/limits.ts';
import { warmUpLimits } from '../../../utils/rate-limit/warm-up.ts';
import { day, hour, minute } from '../task/tasks.ts';

const weekdays: WorkingHours = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 + 30 };
const at = (iso: string) => Date.parse(iso);

test.each<[string, string, string]>([
  ['within them', '2026-03-02T10:10:20Z', '2026-03-02T10:10:20Z'],
  ['before them', '2026-03-02T07:59:00Z', '2026-03-02T08:00:00Z'],
  ['after them', '2026-03-02T16:30:00Z', '2026-03-03T08:00:00Z'],
  ['on a weekend', '2026-03-06T16:30:00Z', '2026-03-09T08:00:00Z'],
  ['over the change to summer time', '2026-03-28T12:00:00Z', '2026-03-30T07:00:00Z'],
  ['over the change to winter time', '2026-10-24T12:00:00Z', '2026-10-26T08:00:00Z'],
])('working hours in Berlin: %s', (_what, from, expected) => {
  expect(nextWorkingTime(at(from), weekdays, 'Europe/Berlin')).toBe(at(expected));
});

test('working hours follow time zones with odd offsets', () => {
  const from = at('2026-03-02T00:00:00Z');
  expect(nextWorkingTime(from, weekdays, 'Asia/Kathmandu')).toBe(at('2026-03-02T03:15:00Z'));
});

describe('the next start', () => {
  const pace = { limits: defaultLimits, timeZone: 'UTC' };
  const now = at('2026-03-02T10:00:00Z');

  test.each([
    ['50 a day over eight hours', pace, 9.6 * minute],
    ['200 a day, but 20 an hour', { ...pace, limits: { perHour: 20, perDay: 200 } }, 3 * minute],
    ['50 a day over two hours', { ...pace, hours: { days: [1], from: 0, to: 120 } }, 3 * minute],
    ['10 a day', { ...pace, limits: { perHour: 10, perDay: 10 } }, 48 * minute],
  ])('is spread: %s', (_what, each, expected) => {
    expect(averagePauseMs(each)).toBe(expected);
    expect(nextStartAfter(now, each, 0) - now).toBe(Math.round(expected * 0.6));
    expect(nextStartAfter(now, each, 1) - now).toBe(Math.round(expected * 1.4));
  });

  const failure = { code: 'plan-limit', at: now } as const;

  test.each([
    ['at once, if nothing is against it', {}, [], now],
    ['when the pause is over', { nextStartAt: now + minute }, [], now + minute],
    ['when the stop is over', { stop: { failure, until: now + hour } }, [], now + hour],
    ['at once, after the clock was set back', { nextStartAt: now + 9 * hour }, [], now],
    ['at once, likewise', { stop: { failure, until: now + 9 * hour } }, [], now],
    ['when the hour has room', {}, Array(20).fill(now - 10 * minute), now + 50 * minute],
  ])('is %s', (_what, state, creates, expected) => {
    expect(queueStartsAt(state, creates, pace, now)).toBe(expected);
  });

  test('is within the limits and the working hours, whatever was sent before', () => {
    const anyCreates = fc.array(fc.integer({ min: now - 2 * day, max: now }), { maxLength: 120 });
    const anyLimits = fc.record({
      perHour: fc.integer({ min: 1, max: maxLimits.perHour }),
      perDay: fc.integer({ min: 1, max: maxLimits.perDay }),
    });
    fc.assert(
      fc.property(anyCreates, anyLimits, fc.boolean(), (creates, limits, hasHours) => {
        const startsAt = queueStartsAt(
          {},
          creates,
          { limits, timeZone: 'Europe/Berlin', ...(hasHours && { hours: weekdays }) },
          now,
        );
        expect(startsAt).toBeGreaterThanOrEqual(now);
        const usage = limitUsage(creates, limits, startsAt);
        expect(usage.hour.used).toBeLessThan(limits.perHour);
        expect(usage.day.used).toBeLessThan(limits.perDay);
        if (hasHours) expect(nextWorkingTime(startsAt, weekdays, 'Europe/Berlin')).toBe(startsAt);
      }),
    );
  });
});

test.each([
  [0, 10],
  [6, 10],
  [7, 20],
  [27, 40],
  [28, 50],
  [400, 50],
  [-3, 10],
])('on day %i of a warm-up, %i fetches are allowed', (days, perDay) => {
  const now = at('2026-03-02T10:00:00Z');
  expect(warmUpLimits(defaultLimits, now - days * day, now)).toEqual({
    perHour: Math.min(20, perDay),
    perDay,
  });
  expect(warmUpLimits(defaultLimits, undefined, now)).toBe(defaultLimits);
});

test.each([
  ['at 50 a day', 300, { limits: defaultLimits }, undefined, { days: 6, perDay: 50 }],
  ['the last few', 3, { limits: defaultLimits }, undefined, { days: 1, perDay: 50 }],
  [
    'on five days a week',
    250,
    { limits: defaultLimits, hours: weekdays },
    undefined,
    { days: 7, perDay: 50 },
  ],
  ['in a first week', 100, { limits: defaultLimits }, 0, { days: 9, perDay: 10 }],
  [
    'in one hour a day',
    100,
    {
      limits: { perHour: 20, perDay: 200 },
      hours: { days: [0, 1, 2, 3, 4, 5, 6], from: 0, to: 60 },
    },
    undefined,
    { days: 5, perDay: 20 },
  ],
])('the estimate is honest: %s', (_what, left, pace, warmUpDay, expected) => {
  const now = at('2026-03-02T10:00:00Z');
  const since = warmUpDay === undefined ? undefined : now - warmUpDay * day;
  expect(queueEstimate(left, pace, since, now)).toEqual(expected);
});
