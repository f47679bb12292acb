import * as z from 'zod/mini';
import { maxLimits, type RateLimits } from './limits.ts';

const limit = (max: number) => z.number().check(z.int(), z.minimum(1), z.maximum(max));

/** The user's rate limits: whole numbers from 1 to the maximum. */
export const limitsSchema = z.object({
  perHour: limit(maxLimits.perHour),
  perDay: limit(maxLimits.perDay),
}) satisfies z.ZodMiniType<RateLimits>;
