import type { ApiKeyProblem } from '../../utils/failure/api-key-problem.ts';
import type { Failure } from '../../utils/failure/failure.ts';

/** What came of the last thing done on the options page. A new one each time, also when alike. */
export type Outcome =
  | { readonly kind: 'saved'; readonly lastFour: string }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'refused'; readonly problem: ApiKeyProblem }
  /** OutX took the key; `-no-browser`: but has no browser to read profiles in. */
  | { readonly kind: 'accepted' | 'accepted-no-browser' }
  /** The activity log went to the clipboard, or the browser did not let it. */
  | { readonly kind: 'copied' | 'not-copied' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Whether the outcome needs the person. */
export const isBad = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' || outcome.kind === 'not-copied' || outcome.kind === 'failed';

/** Whether it is told beside the activity log, and not beside the key. */
export const isOfActivity = (outcome: Outcome): boolean =>
  outcome.kind === 'copied' || outcome.kind === 'not-copied';
