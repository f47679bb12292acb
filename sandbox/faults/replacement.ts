import { type Answer, failure, json, page } from './answer.ts';
import type { FaultKind, FaultRule, RuleOf } from './fault-rule.ts';

const NO_BROWSER =
  'Plugin installation required: at least one team member must have the OutX extension ' +
  'installed and active within the last 48 hours';

/** The faults whose answer takes the place of the service's. */
const replacements = {
  '400': (rule: FaultRule) =>
    failure(
      400,
      `Missing or invalid '${rule.at === 'create' ? 'profile_slug' : 'api_agent_task_id'}'`,
    ),
  '401': () => failure(401, 'Invalid API Key'),
  '402': () => failure(402, 'Plan limit reached. Please upgrade your plan.'),
  '403': () => failure(403, 'This API key may not use the LinkedIn Data API'),
  '403-no-browser': () => failure(403, NO_BROWSER),
  '404': () => failure(404, 'Agent task not found'),
  '405': () => failure(405, 'Method not allowed'),
  '429': (rule: FaultRule, now: number) =>
    failure(429, 'Rate limit exceeded. Please try again later.', retryAfterHeader(rule, now)),
  // nb. some of the API's failures carry `message` in place of `error`; this one stands for them.
  '500': (rule: FaultRule, now: number) =>
    json(500, { message: 'Internal server error' }, retryAfterHeader(rule, now)),
  '502': () => page(502, 'Bad Gateway'),
  '503': (rule: FaultRule, now: number) =>
    failure(503, 'Service unavailable', retryAfterHeader(rule, now)),
  '504': () => page(504, 'Gateway Timeout'),
  'success-false': () => json(200, { success: false, error: 'Task could not be handled' }),
  html: () => page(200, 'We will be right back'),
  redirect: () => redirectTo('https://elsewhere.example/linkedin-agent/'),
  'captive-portal': () => redirectTo('https://portal.example/sign-in'),
  dropped: () => ({ wire: 'dropped' }),
} satisfies Partial<Record<FaultKind, (rule: FaultRule, now: number) => Answer>>;

type ReplacementRule = RuleOf<keyof typeof replacements>;

/** Whether the fault's answer takes the place of the service's. */
export function isReplacement(rule: FaultRule): rule is ReplacementRule {
  return Object.hasOwn(replacements, rule.kind);
}

/** The answer given in place of the service's. `now` in milliseconds since the epoch. */
export function replacementAnswer(rule: ReplacementRule, now: number): Answer {
  return replacements[rule.kind](rule, now);
}

/** Whether the call was carried out although its answer was replaced. */
export function isCarriedOut(rule: ReplacementRule): boolean {
  return 'accepted' in rule && rule.accepted === true;
}

function retryAfterHeader(rule: FaultRule, now: number): Record<string, string> {
  if (!('retryAfter' in rule) || rule.retryAfter === undefined) return {};
  const { retryAfter } = rule;
  if (typeof retryAfter !== 'object') return { 'retry-after': String(retryAfter) };
  return { 'retry-after': new Date(now + retryAfter.dateInSeconds * 1000).toUTCString() };
}

function redirectTo(location: string): Answer {
  return { wire: 'whole', status: 302, headers: { location }, body: '' };
}
