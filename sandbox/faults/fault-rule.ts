import { z } from 'zod';

/** The calls that a fault can affect. */
const points = ['create', 'poll', 'send-otp', 'verify-otp'] as const;
export type Point = (typeof points)[number];

/** Errors from the service itself. */
const statusKinds = [
  '400',
  '401',
  '402',
  '403',
  '403-no-browser',
  '404',
  '405',
  'success-false',
] as const;

/** Answers from something between the service and the browser, such as a proxy. */
const interceptionKinds = ['html', 'redirect', 'captive-portal', 'dropped'] as const;

/** Answers altered on their way to the client: the call itself was carried out. */
const alterationKinds = [
  'truncated',
  'truncated-clean',
  'empty-200',
  'glued',
  '10mb',
  'dropped-after-accept',
] as const;

/** Alterations that only apply to the answer of a poll. */
const pollAlterationKinds = ['wrong-task-id', 'top-level'] as const;

/** The ways in which a task can fail. */
const taskOutcomeKinds = [
  'never-picked-up',
  'failed',
  'cancelled',
  'error',
  'completed-without-output',
] as const;

const target = {
  at: z.enum(points),
  /** Without a slug, the rule applies to every slug. The calls of the email sign-in have none. */
  slug: z.string().min(1).optional(),
  /** How many requests it affects; all if not set. */
  times: z.int().min(1).optional(),
};

/** Seconds, a date that many seconds ahead, or the header's literal text. */
const retryAfter = z
  .union([z.int().min(0), z.string(), z.strictObject({ dateInSeconds: z.int() })])
  .optional();

/** One fault: which call it affects, for which slug and how often. */
export const faultRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...target, kind: z.enum(statusKinds) }),
  z.strictObject({ ...target, kind: z.literal('429'), retryAfter }),
  z.strictObject({
    ...target,
    kind: z.enum(['500', '502', '503', '504']),
    retryAfter,
    /** Whether the call was carried out before its answer was lost. */
    accepted: z.boolean().optional(),
  }),
  z.strictObject({ ...target, kind: z.enum(interceptionKinds) }),
  z.strictObject({ ...target, kind: z.enum(alterationKinds) }),
  z.strictObject({
    ...target,
    kind: z.enum(pollAlterationKinds),
    at: z.literal('poll'),
  }),
  z.strictObject({ ...target, kind: z.enum(taskOutcomeKinds) }),
  z.strictObject({
    ...target,
    kind: z.literal('unknown-status-word'),
    word: z.string().default('hibernating'),
  }),
  z.strictObject({
    ...target,
    kind: z.literal('slow'),
    /** How long the answer is delayed, in ms. */
    ms: z.number().min(0).default(5000),
  }),
  z.strictObject({
    ...target,
    kind: z.literal('hold'),
    /**
     * When the connection is held until released: `before` the call is carried out, `after` it, or
     * in the `middle` of the answer's body.
     */
    moment: z.enum(['before', 'after', 'middle']),
  }),
]);

/** A rule as tests write it. */
export type FaultRuleInput = z.input<typeof faultRuleSchema>;

/** A rule with its defaults filled in. */
export type FaultRule = z.output<typeof faultRuleSchema>;

export type FaultKind = FaultRule['kind'];

export type RuleOf<Kind extends FaultKind> = Extract<FaultRule, { kind: Kind }>;
