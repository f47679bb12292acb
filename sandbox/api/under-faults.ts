import { setTimeout as delay } from 'node:timers/promises';
import type { Answer, SoundAnswer } from '../faults/answer.ts';
import { distort, isDistortion } from '../faults/distortion.ts';
import type { Point, RuleOf } from '../faults/fault-rule.ts';
import { isCarriedOut, isReplacement, replacementAnswer } from '../faults/replacement.ts';
import type { Service } from '../service.ts';
import type { Course } from '../tasks.ts';
import type { ApiRequest } from './exchange.ts';

/** Carries out a call and gives its sound answer; under some faults, for a task gone wrong. */
type Perform = (course?: Course) => SoundAnswer;

/** Answers a call that was asked for properly, under the fault that strikes it, if any. */
export async function underFaults(
  { faults, holds }: Service,
  at: Point,
  { logged, now, clientLeft }: ApiRequest,
  perform: Perform,
): Promise<Answer> {
  const rule = faults.take(at, logged.slug);
  if (!rule) return perform();
  logged.fault = rule.kind;
  if (isReplacement(rule)) {
    if (isCarriedOut(rule)) perform();
    return replacementAnswer(rule, now);
  }
  if (isDistortion(rule)) return distort(rule, perform());
  if (rule.kind === 'hold') return hold(rule);
  if (rule.kind === 'slow') {
    const answer = perform();
    await delay(rule.ms, undefined, { signal: clientLeft }).catch(() => undefined);
    return answer;
  }
  return perform(rule);

  async function hold({ moment }: RuleOf<'hold'>): Promise<Answer> {
    const answer = moment === 'before' ? undefined : perform();
    const released = holds.wait(logged.slug, clientLeft);
    if (answer && moment === 'middle') return { ...answer, wire: 'stalled', resume: released };
    return (await released) ? (answer ?? perform()) : { wire: 'dropped' };
  }
}
