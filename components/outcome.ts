import type { Failure } from '../utils/failure/failure.ts';

/** Why a text is refused as a key before it is stored. */
export type KeyProblem = 'blank' | 'spaces' | 'url' | 'too-long' | 'characters';

/** What came of the last thing done on the options page. A new one each time, also when alike. */
export type Outcome =
  | { readonly kind: 'saved'; readonly lastFour: string }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'refused'; readonly problem: KeyProblem }
  /** OutX took the key; `-no-browser`: but has no browser to read profiles in. */
  | { readonly kind: 'accepted' | 'accepted-no-browser' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Whether the outcome needs the person. */
export const isBad = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' || outcome.kind === 'failed';
