/** The `q` quantile (0 to 1) of the values, interpolated. NaN if there are none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at % 1);
}

/** The median. NaN if there are no values. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The mean. NaN if there are no values. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Rounded to this many decimals, for display. */
export const rounded = (value: number, decimals = 0): number => Number(value.toFixed(decimals));
