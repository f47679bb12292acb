import { randomUUID } from 'node:crypto';
import type { Answer, SoundAnswer } from './answer.ts';
import type { FaultKind, FaultRule, RuleOf } from './fault-rule.ts';

const TEN_MB = 10 * 1024 * 1024;

/** The faults that spoil a sound answer on its way. */
const distortions = {
  truncated: (sound) => ({ ...sound, wire: 'cut' }),
  'truncated-clean': (sound) => ({ ...sound, body: firstHalf(sound.body) }),
  'empty-200': (sound) => ({ ...sound, status: 200, body: '' }),
  glued: (sound) => ({ ...sound, body: sound.body + sound.body }),
  '10mb': (sound) => rewrite(sound, (body) => ({ ...body, padding: 'x'.repeat(TEN_MB) })),
  'dropped-after-accept': () => ({ wire: 'dropped' }),
  'wrong-task-id': (sound) => rewrite(sound, answerForAnotherTask),
  'top-level': (sound) => rewrite(sound, ({ data, ...rest }) => ({ ...rest, ...Object(data) })),
} satisfies Partial<Record<FaultKind, (sound: SoundAnswer) => Answer>>;

type DistortionRule = RuleOf<keyof typeof distortions>;

/** Whether the fault spoils an answer that the service has given. */
export function isDistortion(rule: FaultRule): rule is DistortionRule {
  return Object.hasOwn(distortions, rule.kind);
}

/** The service's answer as it arrives. */
export function distort(rule: DistortionRule, sound: SoundAnswer): Answer {
  return distortions[rule.kind](sound);
}

/** The part of a body that arrives before it is cut off. */
export function firstHalf(body: string): string {
  return body.slice(0, Math.ceil(body.length / 2));
}

function answerForAnotherTask(): Record<string, unknown> {
  const profile_slug = 'somebody-else';
  return {
    success: true,
    data: {
      id: randomUUID(),
      status: 'completed',
      task_input: { task_type: 'agent_profile_fetch', profile_slug },
      task_output: { name: 'Somebody Else', headline: 'Not the person you asked for' },
    },
  };
}

function rewrite(
  sound: SoundAnswer,
  change: (body: Record<string, unknown>) => Record<string, unknown>,
): SoundAnswer {
  return { ...sound, body: JSON.stringify(change(JSON.parse(sound.body))) };
}
