/**
 * A point in a career: a year with or without a month (1 to 12), or the answer's text if it can't
 * be read as a date.
 */
export type CareerDate =
  | { readonly year: number; readonly month?: number }
  | { readonly text: string };
