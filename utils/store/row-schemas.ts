import * as z from 'zod/mini';
import { failureCodes } from '../failure/failure.ts';
import type { FiledProfile } from '../profile/profile.ts';
import { profileSchema, slugSchema } from '../profile/profile-schema.ts';
import type { ProfileSummary } from '../profile/profile-summary.ts';
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
    anyway: maybe(z.literal(true)),
  }),
  z.object({
    state: z.literal('creating'),
    ...asked,
    sentAt: time,
    refusals: z.number(),
    cancelAsked: maybe(z.literal(true)),
  }),
  z.object({
    state: z.literal(['waiting', 'patient']),
    ...asked,
    ...accepted,
    resumedAt: maybe(time),
    nextPollAt: time,
    pickedUp: z.boolean(),
    faults: z.number(),
    trouble: maybe(failure),
    hold: maybe(hold),
  }),
  z.object({ state: z.literal('unknown'), ...asked, sentAt: time, failure }),
  z.object({ state: z.literal('done'), ...asked, ...accepted, doneAt: time }),
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

/** A filed profile as stored. */
export const filedProfileSchema = z.object({
  slug,
  profile: profileSchema,
  fetchedAt: time,
  poorerAt: maybe(time),
}) satisfies z.ZodMiniType<FiledProfile>;

/** An index row as stored. */
export const summarySchema = z.object({
  slug,
  name: text,
  headline: maybe(text),
  role: maybe(text),
  company: maybe(text),
  location: maybe(text),
  fetchedAt: time,
}) satisfies z.ZodMiniType<ProfileSummary>;

/** A line of the activity log as stored. */
export const activitySchema = z.object({
  at: time,
  kind: z.enum(activityKinds),
  slug: maybe(slug),
  code: maybe(z.enum(failureCodes)),
}) satisfies z.ZodMiniType<Activity>;
