import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRuleInput, Point } from '../../../sandbox/faults/fault-rule.ts';
import { reservedRules } from '../../../sandbox/faults/reserved-slugs.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import type { FailureCode } from '../../../utils/failure/failure.ts';
import type { CreateAnswer, PollAnswer } from '../../../utils/task/answer.ts';
import { slugOf } from '../profile/slug-of.ts';
import { clientOf, goodKey } from './clients.ts';

const maya = slugOf('maya-lindqvist');

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ timing: { pendingMs: 0, processingMs: 0 } });
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.control.reset());

/** Long enough for a request to arrive, but no longer: the answer never comes. */
const shortTimeouts = { createTimeoutMs: 300, pollTimeoutMs: 300 };

const client = (timeouts = {}) => clientOf(sandbox.apiUrl, timeouts);

async function acceptedId(): Promise<string> {
  const answer = await client().createTask(goodKey, maya);
  if (answer.kind !== 'accepted') throw new Error(`Not accepted: ${JSON.stringify(answer)}`);
  return answer.outxTaskId;
}

/** An answer in short: `lost unreadable`, `not-taken rate-limited, 5000 ms`. */
function summaryOf(answer: CreateAnswer | PollAnswer): string {
  const code = 'failure' in answer ? ` ${answer.failure.code}` : '';
  const advice =
    'retryAfterMs' in answer ? `, ${1000 * Math.ceil((answer.retryAfterMs ?? 0) / 1000)} ms` : '';
  return `${answer.kind}${code}${advice}`;
}

type Kind<At extends Point> = Extract<FaultRuleInput, { at: At | Point }>['kind'];
type Row<At extends Point> = readonly [
  kind: Kind<At>,
  answer: `${(CreateAnswer | PollAnswer)['kind']}${'' | ` ${FailureCode}`}${'' | `, ${number} ms`}`,
  tasks: number,
  options?: Record<string, unknown>,
];

const held = (moment: string) => ({ moment, isTimeout: true });

/** Each fault, the answer to a create under it, and how many tasks OutX has afterwards. */
const underCreate: readonly Row<'create'>[] = [
  ['400', 'not-taken slug-refused', 0],
  ['401', 'not-taken key-rejected', 0],
  ['402', 'not-taken plan-limit', 0],
  ['403', 'not-taken forbidden', 0],
  ['403-no-browser', 'not-taken no-browser', 0],
  ['404', 'not-taken task-not-found', 0],
  ['405', 'not-taken unexpected', 0],
  ['429', 'not-taken rate-limited', 0],
  ['429', 'not-taken rate-limited, 5000 ms', 0, { retryAfter: 5 }],
  ['429', 'not-taken rate-limited, 3600000 ms', 0, { retryAfter: { dateInSeconds: 3600 } }],
  ['429', 'not-taken rate-limited, 0 ms', 0, { retryAfter: { dateInSeconds: -60 } }],
  ['429', 'not-taken rate-limited', 0, { retryAfter: 'tomorrow' }],
  ['500', 'lost service-fault', 0],
  ['500', 'lost service-fault', 1, { accepted: true }],
  ['502', 'lost service-fault', 0],
  ['503', 'lost service-fault', 0, { retryAfter: 5 }],
  ['504', 'lost service-fault', 1, { accepted: true }],
  ['success-false', 'not-taken unreadable', 0],
  ['html', 'lost unreadable', 0],
  ['redirect', 'lost unreachable', 0],
  ['captive-portal', 'lost unreachable', 0],
  ['dropped', 'lost unreachable', 0],
  ['dropped-after-accept', 'lost unreachable', 1],
  ['truncated', 'lost unreadable', 1],
  ['truncated-clean', 'lost unreadable', 1],
  ['empty-200', 'lost unreadable', 1],
  ['glued', 'accepted', 1],
  ['10mb', 'accepted', 1],
  ['slow', 'lost timed-out', 1, { ms: 5000, isTimeout: true }],
  ['slow', 'accepted', 1, { ms: 5 }],
  ['hold', 'lost timed-out', 0, held('before')],
  ['hold', 'lost timed-out', 1, held('after')],
  ['hold', 'lost unreadable', 1, held('middle')],
  ['never-picked-up', 'accepted', 1],
  ['failed', 'accepted', 1],
  ['cancelled', 'accepted', 1],
  ['error', 'accepted', 1],
  ['completed-without-output', 'accepted', 1],
  ['unknown-status-word', 'accepted', 1],
];

/** Each fault, and the answer to a poll under it. */
const underPoll: readonly Row<'poll'>[] = [
  ['400', 'failed slug-refused', 1],
  ['401', 'failed key-rejected', 1],
  ['402', 'failed plan-limit', 1],
  ['403', 'failed forbidden', 1],
  ['403-no-browser', 'failed no-browser', 1],
  ['404', 'failed task-not-found', 1],
  ['405', 'failed unexpected', 1],
  ['429', 'failed rate-limited', 1],
  ['429', 'failed rate-limited, 5000 ms', 1, { retryAfter: 5 }],
  ['429', 'failed rate-limited, 3600000 ms', 1, { retryAfter: { dateInSeconds: 3600 } }],
  ['500', 'failed service-fault', 1],
  ['502', 'failed service-fault', 1],
  ['503', 'failed service-fault, 5000 ms', 1, { retryAfter: 5 }],
  ['504', 'failed service-fault', 1],
  ['success-false', 'failed unreadable', 1],
  ['html', 'failed unreadable', 1],
  ['redirect', 'failed unreachable', 1],
  ['captive-portal', 'failed unreachable', 1],
  ['dropped', 'failed unreachable', 1],
  ['dropped-after-accept', 'failed unreachable', 1],
  ['truncated', 'failed unreadable', 1],
  ['truncated-clean', 'failed unreadable', 1],
  ['empty-200', 'failed unreadable', 1],
  ['glued', 'failed unreadable', 1],
  ['10mb', 'failed unreadable', 1],
  ['wrong-task-id', 'failed unreadable', 1],
  ['top-level', 'completed', 1],
  ['slow', 'failed timed-out', 1, { ms: 5000, isTimeout: true }],
  ['hold', 'failed timed-out', 1, held('before')],
  ['hold', 'failed timed-out', 1, held('after')],
  ['hold', 'failed unreadable', 1, held('middle')],
  ['never-picked-up', 'pending', 1],
  ['unknown-status-word', 'pending', 1],
  ['failed', 'ended task-failed', 1],
  ['error', 'ended task-failed', 1],
  ['cancelled', 'ended task-cancelled', 1],
  ['completed-without-output', 'ended task-failed', 1],
];

const named = <At extends Point>(at: At, rows: readonly Row<At>[]) =>
  rows.map(([kind, answer, tasks, { isTimeout, ...options } = {}]) => {
    const rule = { at, kind, ...options } as FaultRuleInput;
    const name = [kind, ...Object.values(options).map((value) => JSON.stringify(value))];
    return [name.join(' '), rule, isTimeout ? shortTimeouts : {}, answer, tasks] as const;
  });

test.each<Point>(['create', 'poll'])(
  'each fault that the sandbox can put on a %s is in its table',
  (at) => {
    const kinds = new Set(reservedRules.filter((rule) => rule.at === at).map(({ kind }) => kind));
    const rows = at === 'create' ? underCreate : underPoll;
    expect([...kinds].filter((kind) => !rows.some(([covered]) => covered === kind))).toEqual([]);
  },
);

describe('a create', () => {
  test('is accepted with the id of the task', async () => {
    const id = await acceptedId();
    expect(sandbox.control.report().tasks.map((task) => [task.slug, task.id])).toEqual([
      [maya, id],
    ]);
  });

  test.each(named('create', underCreate))(
    'under the fault %s',
    async (_, rule, timeouts, answer, tasks) => {
      sandbox.control.fault(rule);
      expect(summaryOf(await client(timeouts).createTask(goodKey, maya))).toBe(answer);
      expect(sandbox.control.report().tasks).toHaveLength(tasks);
      expect(sandbox.control.count({ kind: 'create' })).toBe(1);
    },
  );

  test.each([
    ['no key', ''],
    ['a wrong key', 'outx_invalid_0123456789'],
    ['a key of another kind', 'sk_0123456789'],
  ])('with %s is rejected and creates no task', async (_, key) => {
    expect(summaryOf(await client().createTask(key, maya))).toBe('not-taken key-rejected');
    expect(sandbox.control.report().tasks).toEqual([]);
  });

  test('that is rejected has the reason that OutX gave', async () => {
    sandbox.control.fault({ at: 'create', kind: '402' });
    expect(await client().createTask(goodKey, maya)).toMatchObject({
      failure: { reason: 'Plan limit reached. Please upgrade your plan.' },
    });
  });
});

describe('a poll', () => {
  test('returns the raw output of a completed task', async () => {
    const answer = await client().pollTask(goodKey, await acceptedId());
    expect(answer).toMatchObject({ kind: 'completed', output: expect.anything() });
  });

  test.each([
    ['waits for a browser', { pendingMs: 1e6, processingMs: 0 }, false],
    ['is being worked on', { pendingMs: 0, processingMs: 1e6 }, true],
  ])('of a task that %s is pending', async (_, timing, pickedUp) => {
    sandbox.control.timing(timing);
    const answer = await client().pollTask(goodKey, await acceptedId());
    expect(answer).toEqual({ kind: 'pending', pickedUp });
  });

  test.each(named('poll', underPoll))(
    'under the fault %s',
    async (_, rule, timeouts, answer, tasks) => {
      const id = await acceptedId();
      sandbox.control.fault(rule);
      expect(summaryOf(await client(timeouts).pollTask(goodKey, id))).toBe(answer);
      expect(sandbox.control.report().tasks).toHaveLength(tasks);
    },
  );

  test('of another team’s task, or of none, fails', async () => {
    const id = await acceptedId();
    const unknown = '00000000-1111-4222-8333-444444444444';
    expect(summaryOf(await client().pollTask('outx_another_team', id))).toBe(
      'failed task-not-found',
    );
    expect(summaryOf(await client().pollTask(goodKey, unknown))).toBe('failed task-not-found');
    expect(summaryOf(await client().pollTask(goodKey, 'no/id?&'))).toBe('failed slug-refused');
  });

  test('with a revoked key is rejected, and answered once the key is restored', async () => {
    const id = await acceptedId();
    sandbox.control.revokeKey(goodKey);
    expect(summaryOf(await client().pollTask(goodKey, id))).toBe('failed key-rejected');
    sandbox.control.restoreKey(goodKey);
    expect(summaryOf(await client().pollTask(goodKey, id))).toBe('completed');
  });

  test.each([
    ['failed', 'Profile could not be opened'],
    ['error', 'Unexpected page layout'],
  ] as const)('of a task that ended as %s has the reason', async (kind, reason) => {
    const id = await acceptedId();
    sandbox.control.fault({ at: 'poll', kind });
    expect(await client().pollTask(goodKey, id)).toMatchObject({ failure: { reason } });
  });
});
