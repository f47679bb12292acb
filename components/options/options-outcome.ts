import type { ApiKeyProblem } from '../../utils/failure/api-key-problem.ts';
import type { Failure } from '../../utils/failure/failure.ts';
import type { KeyCheck } from '../../utils/task/answer.ts';

/** The result of the last action on the options page. Each action creates a new object. */
export type Outcome =
  /** `check` is what OutX says about the key, once it has answered. */
  | { readonly kind: 'saved'; readonly lastFour: string; readonly check?: KeyCheck }
  | { readonly kind: 'forgotten' }
  | { readonly kind: 'refused'; readonly problem: ApiKeyProblem }
  /** OutX accepts the key. `-no-browser`: but no browser is available to read profiles. */
  | { readonly kind: 'accepted' | 'accepted-no-browser' }
  /** The activity log was copied, or the browser refused to copy it. */
  | { readonly kind: 'copied' | 'not-copied' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Whether the user has to act. */
export const isProblem = (outcome: Outcome): boolean =>
  outcome.kind === 'refused' || outcome.kind === 'not-copied' || outcome.kind === 'failed';

/** Whether the outcome is shown in the activity log's section instead of the key's. */
export const isAboutActivity = (outcome: Outcome): boolean =>
  outcome.kind === 'copied' || outcome.kind === 'not-copied';
