import { randomUUID } from 'node:crypto';
import type { FaultKind, FaultRule, RuleOf } from './fault-rule.ts';
import type { Answer, CompleteAnswer } from './reply.ts';

const TEN_MB = 10 * 1024 * 1024;

/** The faults that alter the service's answer. */
const alterations = {
  truncated: (answer) => ({ ...answer, delivery: 'cut' }),
  'truncated-clean': (answer) => ({ ...answer, body: firstHalf(answer.body) }),
  'empty-200': (answer) => ({ ...answer, status: 200, body: '' }),
  glued: (answer) => ({ ...answer, body: answer.body + answer.body }),
  '10mb': (answer) => changeBody(answer, (body) => ({ ...body, padding: 'x'.repeat(TEN_MB) })),
  'dropped-after-accept': () => ({ delivery: 'dropped' }),
  'wrong-task-id': (answer) => changeBody(answer, bodyOfAnotherTask),
  'top-level': (answer) =>
    changeBody(answer, ({ data, ...rest }) => ({ ...rest, ...Object(data) })),
} satisfies Partial<Record<FaultKind, (answer: CompleteAnswer) => Answer>>;

type AlterationRule = RuleOf<keyof typeof alterations>;

/** Whether the fault alters the answer to a call that was carried out. */
export function isAlteration(rule: FaultRule): rule is AlterationRule {
  return Object.hasOwn(alterations, rule.kind);
}

/** The service's answer as the client receives it. */
export function alterAnswer(rule: AlterationRule, answer: CompleteAnswer): Answer {
  return alterations[rule.kind](answer);
}

/** The part of a body that arrives before it is cut off. */
export function firstHalf(body: string): string {
  return body.slice(0, Math.ceil(body.length / 2));
}

function bodyOfAnotherTask(): Record<string, unknown> {
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

function changeBody(
  answer: CompleteAnswer,
  change: (body: Record<string, unknown>) => Record<string, unknown>,
): CompleteAnswer {
  return { ...answer, body: JSON.stringify(change(JSON.parse(answer.body))) };
}
