import * as z from 'zod/mini';
import { failureCodes } from '../failure/failure.ts';
import type { FiledProfile, ProfileSummary } from '../profile/profile.ts';
import { isSlug, type Slug } from '../profile/slug.ts';
import { type Activity, activityKinds } from '../task/activity.ts';
import type { Task } from '../task/task.ts';

const text = z.string();
const time = z.number();
const maybe = z.exactOptional;

const slug = z.custom<Slug>(isSlug);

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

const careerDate = z.union([
  z.object({ year: z.number(), month: maybe(z.number()) }),
  z.object({ text }),
]);
const dated = { start: maybe(careerDate), end: maybe(careerDate), duration: maybe(text) };
const count = z.object({ value: z.number(), orMore: z.boolean() });

const profile = z.object({
  slug,
  reportedSlug: maybe(slug),
  name: maybe(text),
  headline: maybe(text),
  location: maybe(text),
  profileUrl: maybe(text),
  urn: maybe(text),
  connections: maybe(count),
  followers: maybe(count),
  about: maybe(text),
  positions: z.array(
    z.object({
      title: maybe(text),
      company: maybe(text),
      location: maybe(text),
      ...dated,
      isCurrent: z.boolean(),
      description: maybe(text),
    }),
  ),
  education: z.array(
    z.object({
      school: maybe(text),
      degree: maybe(text),
      field: maybe(text),
      ...dated,
      description: maybe(text),
      location: maybe(text),
    }),
  ),
  skills: z.array(text),
});

/** A filed profile as stored. */
export const filedProfileSchema = z.object({
  slug,
  profile,
  fetchedAt: time,
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
