/**
 * Exponential backoff with jitter: the pause in ms before the next attempt after `failures`
 * failures in a row (1 or more). It doubles from `baseMs` up to `capMs`; half of it is fixed and
 * the other half scaled by `random` in [0, 1), so that many clients don't retry at the same moment.
 */
export function backoff(failures: number, baseMs: number, capMs: number, random: number): number {
  const maxPause = Math.min(capMs, baseMs * 2 ** Math.max(0, failures - 1));
  return Math.round(maxPause / 2 + (maxPause / 2) * random);
}
