import { INVALID_OTP } from '../one-time-passwords.ts';
import type { FaultKind, FaultRule, Point, RuleOf } from './fault-rule.ts';
import { type Answer, errorAnswer, htmlAnswer, jsonAnswer } from './reply.ts';

const NO_BROWSER =
  'Plugin installation required: at least one team member must have the OutX extension ' +
  'installed and active within the last 48 hours';

/** The field that each call needs. */
const REQUIRED_FIELDS: Readonly<Record<Point, string>> = {
  create: 'profile_slug',
  poll: 'api_agent_task_id',
  'send-otp': 'email',
  'verify-otp': 'otp',
};

/** The faults that replace the service's answer. */
const replacements = {
  '400': ({ at }: FaultRule) => errorAnswer(400, `Missing or invalid '${REQUIRED_FIELDS[at]}'`),
  '401': ({ at }: FaultRule) =>
    errorAnswer(401, at === 'verify-otp' ? INVALID_OTP : 'Invalid API Key'),
  '402': () => errorAnswer(402, 'Plan limit reached. Please upgrade your plan.'),
  '403': () => errorAnswer(403, 'This API key may not use the LinkedIn Data API'),
  '403-no-browser': () => errorAnswer(403, NO_BROWSER),
  '404': () => errorAnswer(404, 'Agent task not found'),
  '405': () => errorAnswer(405, 'Method not allowed'),
  '429': (rule: FaultRule, now: number) =>
    errorAnswer(429, 'Rate limit exceeded. Please try again later.', retryAfterHeader(rule, now)),
  // nb. Some of the API's errors carry `message` instead of `error`; this one covers that form.
  '500': (rule: FaultRule, now: number) =>
    jsonAnswer(500, { message: 'Internal server error' }, retryAfterHeader(rule, now)),
  '502': () => htmlAnswer(502, 'Bad Gateway'),
  '503': (rule: FaultRule, now: number) =>
    errorAnswer(503, 'Service unavailable', retryAfterHeader(rule, now)),
  '504': () => htmlAnswer(504, 'Gateway Timeout'),
  'success-false': () => jsonAnswer(200, { success: false, error: 'Task could not be handled' }),
  html: () => htmlAnswer(200, 'We will be right back'),
  redirect: () => redirectTo('https://elsewhere.example/linkedin-agent/'),
  'captive-portal': () => redirectTo('https://portal.example/sign-in'),
  dropped: () => ({ delivery: 'dropped' }),
} satisfies Partial<Record<FaultKind, (rule: FaultRule, now: number) => Answer>>;

type ReplacementRule = RuleOf<keyof typeof replacements>;

/** Whether the fault replaces the service's answer. */
export function isReplacement(rule: FaultRule): rule is ReplacementRule {
  return Object.hasOwn(replacements, rule.kind);
}

/** The answer that replaces the service's. `now` is in ms since the epoch. */
export function replacementAnswer(rule: ReplacementRule, now: number): Answer {
  return replacements[rule.kind](rule, now);
}

/** Whether the call is carried out even though its answer is replaced. */
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
  return { delivery: 'complete', status: 302, headers: { location }, body: '' };
}
