/**
 * The pause before the next try after `failures` failures in a row (1 or more): doubling from
 * `baseMs` up to `capMs`, of which a random half is taken, so that many clients do not come back
 * at once. `random` is in [0, 1). Milliseconds.
 */
export function backoff(failures: number, baseMs: number, capMs: number, random: number): number {
  const whole = Math.min(capMs, baseMs * 2 ** Math.max(0, failures - 1));
  return Math.round(whole / 2 + (whole / 2) * random);
}
