import type { MonthSpan } from './month-span.ts';

/** Months in which a career says nothing: from `from` to `to` (exclusive), as month indexes. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** In months. What is shorter is a holiday, or how somebody rounds. */
const minGap = 3;

/**
 * The gaps of three months or more between spans, which are ordered by start. In doubt, there is none: a
 * year without a month counts from its January to its December, an unknown end as the start of the next
 * span, and an unknown start as the end of what came before.
 */
export function gapsOf(spans: readonly MonthSpan[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const [index, span] of spans.entries()) {
    const isKnown = !span.openStart && !spans[index - 1]?.openEnd;
    if (isKnown && span.from - end >= minGap) gaps.push({ from: end, to: span.from });
    end = index === 0 ? span.latestTo : Math.max(end, span.latestTo);
  }
  return gaps;
}
