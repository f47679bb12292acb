import { setTimeout as delay } from 'node:timers/promises';
import { alterAnswer, isAlteration } from '../faults/alter-answer.ts';
import type { Point, RuleOf } from '../faults/fault-rule.ts';
import { isCarriedOut, isReplacement, replacementAnswer } from '../faults/replace-answer.ts';
import type { Answer, CompleteAnswer } from '../faults/reply.ts';
import type { Service } from '../service.ts';
import type { TaskOutcome } from '../tasks.ts';
import type { ApiRequest } from './handle-call.ts';

/** Carries out a call and returns its answer. A fault of the task passes the task's outcome. */
type Perform = (outcome?: TaskOutcome) => CompleteAnswer;

/** Answers a valid call, with the fault that applies to it, if any. */
export async function applyFaults(
  { faults, heldConnections }: Service,
  at: Point,
  { logged, now, disconnected }: ApiRequest,
  perform: Perform,
): Promise<Answer> {
  const rule = faults.take(at, logged.slug);
  if (!rule) return perform();
  logged.fault = rule.kind;
  if (isReplacement(rule)) {
    if (isCarriedOut(rule)) perform();
    return replacementAnswer(rule, now);
  }
  if (isAlteration(rule)) return alterAnswer(rule, perform());
  if (rule.kind === 'hold') return hold(rule);
  if (rule.kind === 'slow') {
    const answer = perform();
    await delay(rule.ms, undefined, { signal: disconnected }).catch(() => undefined);
    return answer;
  }
  return perform(rule);

  async function hold({ moment }: RuleOf<'hold'>): Promise<Answer> {
    const answer = moment === 'before' ? undefined : perform();
    const released = heldConnections.hold(logged.slug, disconnected);
    if (answer && moment === 'middle') return { ...answer, delivery: 'stalled', released };
    return (await released) ? (answer ?? perform()) : { delivery: 'dropped' };
  }
}
