import type { FaultRule, Point } from './fault-rule.ts';
import { reservedRules } from './reserved-slugs.ts';

interface ActiveRule {
  readonly rule: FaultRule;
  remaining: number;
}

/** The active faults: those that a test has added, then those of the reserved slugs. */
export function createFaults() {
  let added: ActiveRule[] = [];

  return {
    /** Adds a rule. If several rules match a request, the one added first applies. */
    add(rule: FaultRule): void {
      added.push({ rule, remaining: rule.times ?? Number.POSITIVE_INFINITY });
    },

    /** The fault that applies to this request. Each call uses up one of its `times`. */
    take(at: Point, slug: string | null): FaultRule | undefined {
      const active = added.find(({ rule }) => matches(rule, at, slug));
      if (!active) return reservedRules.find((rule) => matches(rule, at, slug));
      active.remaining -= 1;
      added = added.filter(({ remaining }) => remaining > 0);
      return active.rule;
    },

    reset(): void {
      added = [];
    },
  };
}

function matches(rule: FaultRule, at: Point, slug: string | null): boolean {
  return rule.at === at && (rule.slug === undefined || rule.slug === slug);
}
