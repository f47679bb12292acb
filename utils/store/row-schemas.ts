import * as z from 'zod/mini';
import type { LongText } from '../engine/ports/library.ts';
import { failureCodes } from '../failure/failure.ts';
import { changeKinds } from '../profile/change.ts';
import { slugSchema } from '../profile/profile-schema.ts';
import type { ProfileSummary } from '../profile/profile-summary.ts';
import type { IndexRow } from '../search/index-row.ts';
import { type Activity, activityKinds } from '../task/activity.ts';
import type { Task } from '../task/task.ts';

const text = z.string();
const time = z.number();
const maybe = z.exactOptional;

const slug = slugSchema;

const failure = z.object({ code: z.enum(failureCodes), at: time, reason: maybe(text) });
const hold = z.object({ failure, until: maybe(time) });
const asked = { slug, askedAt: time };
const accepted = { outxTaskId: text, createdAt: time };

/** A task as stored. */
export const taskSchema = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('queued'),
    ...asked,
    hold: maybe(hold),
    refusals: z.number(),
    ignoreLimit: maybe(z.literal(true)),
  }),
  z.object({
    state: z.literal('creating'),
    ...asked,
    sentAt: time,
    refusals: z.number(),
    ignoreLimit: maybe(z.literal(true)),
    cancelAsked: maybe(z.literal(true)),
  }),
  z.object({
    state: z.literal(['waiting', 'long-waiting']),
    ...asked,
    ...accepted,
    resumedAt: maybe(time),
    createIfEnded: maybe(z.literal(true)),
    polls: maybe(z.array(z.number())),
    nextPollAt: time,
    pickedUp: z.boolean(),
    faults: z.number(),
    trouble: maybe(failure),
    hold: maybe(hold),
  }),
  z.object({ state: z.literal('unknown'), ...asked, sentAt: time, failure }),
  z.object({
    state: z.literal('done'),
    ...asked,
    outxTaskId: maybe(text),
    createdAt: maybe(time),
    doneAt: time,
  }),
  z.object({
    state: z.literal('failed'),
    ...asked,
    failedAt: time,
    failure,
    outxTaskId: maybe(text),
    createdAt: maybe(time),
  }),
  z.object({
    state: z.literal('cancelled'),
    ...asked,
    cancelledAt: time,
    outxTaskId: maybe(text),
    createdAt: maybe(time),
  }),
]) satisfies z.ZodMiniType<Task>;

const summary = {
  slug,
  name: text,
  headline: maybe(text),
  role: maybe(text),
  company: maybe(text),
  location: maybe(text),
  fetchedAt: maybe(time),
  changedAt: maybe(time),
  changes: maybe(z.array(z.enum(changeKinds))),
  starred: maybe(z.literal(true)),
  tags: maybe(z.array(text)),
};

/** The part of a stored index row that a list shows. */
export const summarySchema = z.object(summary) satisfies z.ZodMiniType<ProfileSummary>;

/** An index row as stored. */
export const indexRowSchema = z.object({
  ...summary,
  text,
  lists: maybe(z.array(text)),
  hasNote: maybe(z.literal(true)),
}) satisfies z.ZodMiniType<IndexRow>;

/** A long text as stored. */
export const longTextSchema = z.object({ slug, text }) satisfies z.ZodMiniType<LongText>;

/** A line of the activity log as stored. */
export const activitySchema = z.object({
  at: time,
  kind: z.enum(activityKinds),
  type: maybe(z.literal('posts')),
  slug: maybe(slug),
  code: maybe(z.enum(failureCodes)),
}) satisfies z.ZodMiniType<Activity>;
