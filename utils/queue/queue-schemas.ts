import * as z from 'zod/mini';
import { failureCodes } from '../failure/failure.ts';
import { maxTagLength } from '../profile/annotation.ts';
import { type Change, changeKinds } from '../profile/change.ts';
import { slugSchema } from '../profile/profile-schema.ts';
import type { News, NewsEdit } from './news.ts';
import type { QueueEdit, QueueEntry, QueueState } from './queue-entry.ts';
import { type Watch, type WatchEdit, type WatchTarget, watchIntervals } from './watch.ts';

const slug = slugSchema;
const slugs = z.array(slug);
const time = z.number();
const text = z.string();
const id = z.string().check(z.minLength(1), z.maxLength(64));
const maybe = z.exactOptional;
const failure = z.object({ code: z.enum(failureCodes), at: time, reason: maybe(text) });
const every = z.literal(watchIntervals);

/** An entry as stored. */
export const queueEntrySchema = z.object({
  slug,
  kind: z.enum(['list', 'watch']),
  state: z.enum(['waiting', 'paused', 'started', 'done', 'failed']),
  position: z.number(),
  command: z.enum(['enrich', 'refresh', 'retry']),
  listId: maybe(id),
  endedAt: maybe(time),
  failure: maybe(failure),
}) satisfies z.ZodMiniType<QueueEntry>;

/** The state of the queue as stored. */
export const queueStateSchema = z.object({
  pausedAt: maybe(time),
  stop: maybe(z.object({ failure, until: time })),
  nextStartAt: maybe(time),
  nextPlanAt: maybe(time),
}) satisfies z.ZodMiniType<QueueState>;

const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), slug }),
  z.object({ kind: z.literal('tag'), tag: z.string().check(z.maxLength(maxTagLength)) }),
  z.object({ kind: z.literal('list'), listId: id }),
]) satisfies z.ZodMiniType<WatchTarget>;

/** A watch as stored. */
export const watchSchema = z.object({
  id: text,
  target,
  everyDays: every,
  since: time,
}) satisfies z.ZodMiniType<Watch>;

const date = z.object({ year: maybe(z.number()), month: maybe(z.number()), text: maybe(text) });
const count = z.object({ value: z.number(), orMore: z.boolean() });
const value = z.union([text, count]);

/** nb. Only this extension writes news, so it is enough that each field has its type. */
const change = z.object({
  kind: z.enum(changeKinds),
  title: maybe(text),
  company: maybe(text),
  since: maybe(date),
  until: maybe(date),
  formerTitle: maybe(text),
  reason: maybe(text),
  from: maybe(value),
  to: maybe(value),
  school: maybe(text),
  degree: maybe(text),
  field: maybe(text),
  skills: maybe(z.array(text)),
  titles: maybe(z.array(text)),
});

/** What changed, as stored. */
export const changesSchema = z.array(change) as z.ZodMiniType<unknown> as z.ZodMiniType<
  readonly Change[]
>;

/** News as stored. */
export const newsSchema = z.object({
  slug,
  at: time,
  changes: changesSchema,
  isUnreadable: maybe(z.literal(true)),
  isRead: maybe(z.literal(true)),
}) satisfies z.ZodMiniType<News>;

/** A change of the queue. */
export const queueEditSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('add'),
    slugs,
    refresh: slugs,
    listName: maybe(z.string().check(z.minLength(1), z.maxLength(maxTagLength))),
  }),
  z.object({ kind: z.enum(['pause', 'resume']), listId: maybe(id) }),
  z.object({ kind: z.literal('move'), slugs, to: z.enum(['start', 'end']) }),
  z.object({ kind: z.literal('remove'), slugs }),
  z.object({ kind: z.literal('retry'), slugs: maybe(slugs), listId: maybe(id) }),
  z.object({ kind: z.literal('clear'), listId: maybe(id) }),
  z.object({ kind: z.literal('restore'), entries: z.array(queueEntrySchema) }),
]) satisfies z.ZodMiniType<QueueEdit>;

/** A change of the watches. */
export const watchEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('watch'), targets: z.array(target), everyDays: every }),
  z.object({ kind: z.literal('unwatch'), targets: z.array(target) }),
]) satisfies z.ZodMiniType<WatchEdit>;

const keys = z.array(z.object({ slug, at: time }));

/** A change of the news. */
export const newsEditSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['read', 'unread']), news: keys }),
  z.object({ kind: z.literal('read-all') }),
]) satisfies z.ZodMiniType<NewsEdit>;
