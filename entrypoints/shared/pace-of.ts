import type { Settings } from '../../utils/engine/ports/settings.ts';
import type { Pace } from '../../utils/queue/pace.ts';
import { warmUpLimits } from '../../utils/rate-limit/warm-up.ts';

/** How fast the user lets the queue work at `now`, ms since the epoch. */
export const paceOf = ({ limits, warmUpSince, workingHours }: Settings, now: number): Pace => ({
  limits: warmUpLimits(limits, warmUpSince, now),
  ...(workingHours && { hours: workingHours }),
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
});
