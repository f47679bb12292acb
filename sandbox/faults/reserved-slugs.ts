import { type FaultRule, faultRuleSchema } from './fault-rule.ts';

interface ReservedSlug {
  readonly slug: string;
  /** What happens to a fetch of this slug, for the demo pages and the README. */
  readonly outcome: string;
  readonly rule: FaultRule;
}

type Row = readonly [name: string, outcome: string, fault: Record<string, unknown>];

/** Faults of the task itself: create and polls succeed, but the task does not end well. */
const taskFaults: readonly Row[] = [
  ['never-picked-up', 'stays pending forever', {}],
  ['failed', 'ends as failed', {}],
  ['cancelled', 'ends as cancelled', {}],
  ['error', 'ends as error', {}],
  ['unknown-status-word', 'goes through an unknown status', {}],
  ['completed-without-output', 'completes without output', {}],
];

/** Faults of either call: `-on-create` or `-on-poll`. The plain name affects the create. */
const callFaults: readonly Row[] = [
  ['slow', 'answers after 5 seconds', {}],
  ['hold', 'carried out, answer held until released', { moment: 'after' }],
  ['hold-before', 'held until released, then carried out', { kind: 'hold', moment: 'before' }],
  ['stalled', 'half of the answer arrives', { kind: 'hold', moment: 'middle' }],
  ['400', 'refused: bad request', {}],
  ['401', 'refused: invalid key', {}],
  ['402', 'refused: plan limit', {}],
  ['403', 'refused: not allowed', {}],
  ['403-no-browser', 'refused: no browser online within 48 hours', {}],
  ['404', 'not found', {}],
  ['405', 'wrong method', {}],
  ['429', 'rate limit, no Retry-After', {}],
  ['429-retry-after', 'rate limit, 5 seconds', { kind: '429', retryAfter: 5 }],
  ['429-retry-date', 'rate limit, date', { kind: '429', retryAfter: { dateInSeconds: 5 } }],
  ['500', 'internal server error', {}],
  ['502', 'gateway page', {}],
  ['503', 'unavailable, 5 seconds', { retryAfter: 5 }],
  ['504', 'gateway page, but the call was carried out', { accepted: true }],
  ['html', 'a page with status 200', {}],
  ['truncated', 'JSON cut off, connection closed', {}],
  ['truncated-clean', 'JSON cut off, response ends normally', {}],
  ['empty-200', 'status 200 and no body', {}],
  ['success-false', '`success: false` with status 200', {}],
  ['glued', 'the same body twice', {}],
  ['dropped', 'connection closed, not carried out', {}],
  ['dropped-after-accept', 'carried out, then connection closed', {}],
  ['10mb', 'a body of 10 MB', {}],
  ['redirect', 'redirected to another host', {}],
  ['captive-portal', 'redirected to a sign-in page', {}],
];

/** Faults that only apply to a poll. */
const pollFaults: readonly Row[] = [
  ['wrong-task-id', 'the answer is for another task', {}],
  ['top-level', 'status and output without `data`', {}],
];

/** Every slug that triggers a fault. */
export const reservedSlugs: readonly ReservedSlug[] = [
  ...taskFaults.map((row) => reserve(row, 'create')),
  ...callFaults.flatMap((row) => [
    reserve(row, 'create'),
    reserve(row, 'create', '-on-create'),
    reserve(row, 'poll', '-on-poll'),
  ]),
  ...pollFaults.map((row) => reserve(row, 'poll')),
];

export const reservedRules: readonly FaultRule[] = reservedSlugs.map(({ rule }) => rule);

function reserve([name, outcome, fault]: Row, at: string, suffix = ''): ReservedSlug {
  const slug = `fault-${name}${suffix}`;
  return { slug, outcome, rule: faultRuleSchema.parse({ kind: name, ...fault, at, slug }) };
}
