import { z } from 'zod';

/** The two calls that a fault can strike. */
const points = ['create', 'poll'] as const;
export type Point = (typeof points)[number];

/** Answers that the service itself gives in place of the right one. */
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

/** Answers that do not come from the service: whatever stands between it and the browser. */
const interceptionKinds = ['html', 'redirect', 'captive-portal', 'dropped'] as const;

/** Answers spoilt on their way: the call itself was carried out. */
const distortionKinds = [
  'truncated',
  'truncated-clean',
  'empty-200',
  'glued',
  '10mb',
  'dropped-after-accept',
] as const;

/** Distortions that only a poll's answer can suffer. */
const pollDistortionKinds = ['wrong-task-id', 'top-level'] as const;

/** The ways in which a task can go other than well. */
const courseKinds = [
  'never-picked-up',
  'failed',
  'cancelled',
  'error',
  'completed-without-output',
] as const;

const placement = {
  at: z.enum(points),
  /** Without it, the rule holds for every slug. */
  slug: z.string().min(1).optional(),
  /** How many requests it strikes before it is spent; without it, all. */
  times: z.int().min(1).optional(),
};

/** Seconds, a date so many seconds ahead, or the header's text as it is. */
const retryAfter = z
  .union([z.int().min(0), z.string(), z.strictObject({ dateInSeconds: z.int() })])
  .optional();

/** One fault, where it strikes and how often. */
export const faultRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...placement, kind: z.enum(statusKinds) }),
  z.strictObject({ ...placement, kind: z.literal('429'), retryAfter }),
  z.strictObject({
    ...placement,
    kind: z.enum(['500', '502', '503', '504']),
    retryAfter,
    /** Whether the call was carried out before its answer was lost. */
    accepted: z.boolean().optional(),
  }),
  z.strictObject({ ...placement, kind: z.enum(interceptionKinds) }),
  z.strictObject({ ...placement, kind: z.enum(distortionKinds) }),
  z.strictObject({
    ...placement,
    kind: z.enum(pollDistortionKinds),
    at: z.literal('poll'),
  }),
  z.strictObject({ ...placement, kind: z.enum(courseKinds) }),
  z.strictObject({
    ...placement,
    kind: z.literal('unknown-status-word'),
    word: z.string().default('hibernating'),
  }),
  z.strictObject({
    ...placement,
    kind: z.literal('slow'),
    /** The answer's delay in milliseconds. */
    ms: z.number().min(0).default(5000),
  }),
  z.strictObject({
    ...placement,
    kind: z.literal('hold'),
    /**
     * Where the connection is held until released: `before` the call is carried out, `after` it,
     * or in the `middle` of the answer's body.
     */
    moment: z.enum(['before', 'after', 'middle']),
  }),
]);

/** A rule as a test writes it down. */
export type FaultRuleInput = z.input<typeof faultRuleSchema>;

/** A rule with its defaults filled in. */
export type FaultRule = z.output<typeof faultRuleSchema>;

export type FaultKind = FaultRule['kind'];

export type RuleOf<Kind extends FaultKind> = Extract<FaultRule, { kind: Kind }>;
