import type { Slug } from '../../../utils/profile/slug.ts';
import type { LimitUsage, RateLimits } from '../../../utils/rate-limit/limits.ts';
import { adaSlug, NOW } from '../people.ts';

export const limits: RateLimits = { perHour: 20, perDay: 50 };

export const paceOf = (day: number, hour: number): LimitUsage => ({
  day: { used: day, limit: limits.perDay },
  hour: { used: hour, limit: limits.perHour },
});

export const calmPace = paceOf(12, 3);
export const fullPace = paceOf(31, 20);

/** Ada's turn comes in so many ms. */
export const turnIn = (ms: number): ReadonlyMap<Slug, number> => new Map([[adaSlug, NOW + ms]]);
