import type { FaultRule, Point } from './fault-rule.ts';
import { reservedRules } from './reserved-slugs.ts';

interface ActiveRule {
  readonly rule: FaultRule;
  left: number;
}

/** The faults in force: those that a test has ordered, then those of the reserved slugs. */
export function createFaults() {
  let ordered: ActiveRule[] = [];

  return {
    /** Rules that fit the same request strike in the order in which they were ordered. */
    order(rule: FaultRule): void {
      ordered.push({ rule, left: rule.times ?? Number.POSITIVE_INFINITY });
    },

    /** The fault that strikes this request, counted as one of its times. */
    take(at: Point, slug: string | null): FaultRule | undefined {
      const active = ordered.find(({ rule }) => strikes(rule, at, slug));
      if (!active) return reservedRules.find((rule) => strikes(rule, at, slug));
      active.left -= 1;
      ordered = ordered.filter(({ left }) => left > 0);
      return active.rule;
    },

    reset(): void {
      ordered = [];
    },
  };
}

function strikes(rule: FaultRule, at: Point, slug: string | null): boolean {
  return rule.at === at && (rule.slug === undefined || rule.slug === slug);
}
