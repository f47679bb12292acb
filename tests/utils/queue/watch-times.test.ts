import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { watchId, watchIntervals } from '../../../utils/queue/watch.ts';
import { dueWatches, watchDueAt } from '../../../utils/queue/watch-times.ts';
import { slugOf } from '../profile/slug-of.ts';
import { day } from '../task/tasks.ts';

const now = Date.UTC(2026, 2, 2);

test('a person is due in the last quarter of the interval', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.constantFrom(...watchIntervals),
      fc.integer({ min: 0, max: now }),
      (n, everyDays, lookedAt) => {
        const part =
          (watchDueAt({ slug: slugOf(`person-${n}`), everyDays, lookedAt }) - lookedAt) /
          (everyDays * day);
        expect(part).toBeGreaterThanOrEqual(0.75);
        expect(part).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('people who were fetched at the same time are due evenly', () => {
  const people = Array.from({ length: 3_000 }, (_, n) => ({
    slug: slugOf(`person-${n}`),
    everyDays: 30 as const,
    lookedAt: now,
  }));
  const byDay = new Map<number, number>();
  for (const person of people) {
    const dayOf = Math.floor((watchDueAt(person) - now) / (0.75 * day));
    byDay.set(dayOf, (byDay.get(dayOf) ?? 0) + 1);
  }
  expect(byDay.size).toBe(10);
  for (const count of byDay.values()) expect(Math.abs(count - 300)).toBeLessThan(60);
});

test('whoever is due comes longest overdue first, and the next one is known', () => {
  const [ada, bob, cem] = ['ada', 'bob', 'cem'].map((name) => slugOf(name));
  const person = (slug = slugOf('x'), lookedAt = 0) => ({ slug, everyDays: 7 as const, lookedAt });
  const people = [person(ada, now - 8 * day), person(bob, now - 20 * day), person(cem, now)];
  expect(dueWatches(people, now)).toEqual({
    due: [bob, ada],
    nextAt: watchDueAt(person(cem, now)),
  });
  // The clock was set back since.
  const ahead = dueWatches([person(ada, now + 90 * day)], now);
  expect(ahead.due).toEqual([]);
  expect(ahead.nextAt).toBeLessThanOrEqual(now + 7 * day);
});

test('a tag is watched in whatever spelling', () => {
  expect(watchId({ kind: 'tag', tag: 'Key  Account' })).toBe(
    watchId({ kind: 'tag', tag: 'key account' }),
  );
});
