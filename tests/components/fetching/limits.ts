import type { LimitUsage, RateLimits } from '../../../utils/rate-limit/limits.ts';
import type { StartTimes } from '../../../utils/rate-limit/start-times.ts';
import { adaSlug, NOW } from '../people.ts';

export const limits: RateLimits = { perHour: 20, perDay: 50 };

export const usageOf = (day: number, hour: number): LimitUsage => ({
  day: { used: day, limit: limits.perDay },
  hour: { used: hour, limit: limits.perHour },
});

export const someUsage = usageOf(12, 3);

/** The start times of the queue if Ada's fetch starts in `ms`. */
export const startsIn = (ms: number): StartTimes => new Map([[adaSlug, NOW + ms]]);
