/** Why a line gives no person. */
export const unusableReasons = [
  /** It has no address, as LinkedIn leaves it out for people who hide it. */
  'no-address',
  /** Its address is LinkedIn's, but not that of a profile: a company's, a job's, or a damaged one. */
  'not-a-profile',
  /** Its address is that of another site. */
  'not-linkedin',
  /** Its address is a short one (`lnkd.in`), which only LinkedIn can resolve. */
  'short-link',
  /** The end of its address is missing: it was shown with an ellipsis. */
  'cut-short',
  /** An earlier line has the same address. */
  'repeated',
  /** A quote isn't closed, so that the line has swallowed those after it. */
  'unclosed-quote',
] as const;

export type UnusableReason = (typeof unusableReasons)[number];

/** A line that gives no person. Lines count from 1. */
export interface UnusableLine {
  readonly line: number;
  readonly reason: UnusableReason;
}
