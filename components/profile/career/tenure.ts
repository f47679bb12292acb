import type { Tenure } from '../../../utils/i18n/tenure-text.ts';
import {
  indexOfDate,
  monthIndex,
  monthOf,
  type YearMonth,
} from '../../../utils/profile/month-index.ts';
import { omitUndefined } from '../../../utils/profile/omit-undefined.ts';
import type { Position } from '../../../utils/profile/profile.ts';
import type { Period } from './month-span.ts';

/** Months, from the first to after the last, as month indexes. */
interface Stay {
  readonly from: number;
  readonly to: number;
  /** Whether both ends are known to the month. */
  readonly isExact: boolean;
}

/**
 * How long the periods lasted up to the month `now`; times that are in several count once. Leaves
 * out those whose start or end isn't known, and returns `undefined` if none is left.
 */
export function tenureOf(periods: readonly Period[], now: YearMonth): Tenure | undefined {
  const stays = periods
    .map((period) => stayOf(period, monthIndex(now)))
    .filter((stay) => stay !== undefined)
    .sort((one, other) => one.from - other.from);
  if (stays.length === 0) return undefined;
  let months = 0;
  let end = 0;
  for (const { from, to } of stays) {
    months += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  return { months, isExact: stays.every(({ isExact }) => isExact) };
}

/** nb. Like LinkedIn, counts the last month, and a year without a month from its January. */
function stayOf({ start, end, isCurrent }: Period, now: number): Stay | undefined {
  const from = indexOfDate(start);
  const last = isCurrent ? now : indexOfDate(end);
  if (!start || from === undefined || last === undefined) return undefined;
  const endsInMonth = isCurrent || (end !== undefined && monthOf(end) !== undefined);
  const to = endsInMonth ? last + 1 : last;
  if (to <= from) return undefined;
  return { from, to, isExact: endsInMonth && monthOf(start) !== undefined };
}

/** Positions that follow each other at one employer, in the order of the profile. */
export interface Employment {
  /** Absent if the position names none. */
  readonly company?: string;
  /** The address of the company's page, if one of the positions has it. */
  readonly companyUrl?: string;
  /** At least one. */
  readonly positions: readonly Position[];
}

/** Groups the positions by employer. A return to an earlier employer is an employment of its own. */
export function employmentsOf(positions: readonly Position[]): readonly Employment[] {
  const employments: { company?: string; companyUrl?: string; positions: Position[] }[] = [];
  for (const position of positions) {
    const last = employments.at(-1);
    const { company, companyUrl } = position;
    if (last && company !== undefined && nameOf(last.company) === nameOf(company)) {
      last.positions.push(position);
      if (companyUrl !== undefined) last.companyUrl ??= companyUrl;
    } else {
      employments.push({ ...omitUndefined({ company, companyUrl }), positions: [position] });
    }
  }
  return employments;
}

const nameOf = (company: string | undefined) => company?.trim().toLowerCase();
