import type { Translate } from './messages.ts';
import { plural } from './plural.ts';

/** How long a position, or several, was held. */
export interface Tenure {
  readonly months: number;
  /** Whether it is known to the month. Otherwise, only its years are. */
  readonly isExact: boolean;
}

/** Formats a tenure: "2 yrs 3 mos", or "2 yrs" if only the years are known. Empty if that is none. */
export function tenureText({ months, isExact }: Tenure, t: Translate): string {
  const years = isExact ? Math.floor(months / 12) : Math.round(months / 12);
  const rest = isExact ? months % 12 : 0;
  const parts = [
    ...(years > 0 ? [plural(t, 'tenure_years', years)] : []),
    ...(rest > 0 ? [plural(t, 'tenure_months', rest)] : []),
  ];
  return parts.join(' ');
}
