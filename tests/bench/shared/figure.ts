import { median, quantile } from './statistics.ts';

/** Of a figure: its median, 95th percentile or largest sample, or its median as a multiple of the baseline's. */
export type Measure = 'median' | 'p95' | 'max' | 'ratio';

/** The most that a figure may be. */
export type Bounds = Readonly<Partial<Record<Measure, number>>>;

/** What a part of the benchmark has measured. */
export interface Figure {
  /** Unique in a run. */
  readonly name: string;
  readonly unit: string;
  readonly samples: number;
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  /** The same work done in a plain way, or on an empty library, in the same run. */
  readonly baseline?: { readonly name: string; readonly median: number };
  /** The median as a multiple of the baseline's. */
  readonly ratio?: number;
  readonly bounds: Bounds;
}

/** What a figure is compared with. */
export interface Comparison {
  readonly bounds?: Bounds;
  readonly baseline?: { readonly name: string; readonly values: readonly number[] };
}

/** The figure that these values, one or more, amount to. */
export function figure(
  name: string,
  unit: string,
  values: readonly number[],
  { bounds = {}, baseline }: Comparison = {},
): Figure {
  const of = { median: median(values), p95: quantile(values, 0.95), max: Math.max(...values) };
  const samples = { name, unit, samples: values.length, ...of, bounds };
  if (!baseline || baseline.values.length === 0) return samples;
  const plain = median(baseline.values);
  return {
    ...samples,
    baseline: { name: baseline.name, median: plain },
    // nb. Nothing is a multiple of 0.
    ...(plain !== 0 && { ratio: of.median / plain }),
  };
}

/** Whether every bound of the figure holds. `undefined` without one. */
export function holds({ bounds, ...figure }: Figure): boolean | undefined {
  const measures = Object.keys(bounds) as Measure[];
  if (measures.length === 0) return undefined;
  return measures.every((measure) => {
    const value = figure[measure];
    return value === undefined || value <= (bounds[measure] ?? 0);
  });
}
