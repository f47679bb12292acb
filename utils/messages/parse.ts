import * as z from 'zod/mini';
import { destinationSchema } from '../delivery/destination.ts';
import { furtherSettings, lockedKeySchema, sealedKeySchema } from '../engine/ports/settings.ts';
import { savedTeamSchema, teamLoginSchema } from '../engine/ports/team.ts';
import { failureCodes } from '../failure/failure.ts';
import { maxCodeLength, maxEmailLength } from '../failure/sign-in-problem.ts';
import { maxNoteLength, maxTagLength } from '../profile/annotation.ts';
import { maxDataLength } from '../profile/data-field.ts';
import { listEditSchema } from '../profile/people-list.ts';
import { slugSchema } from '../profile/profile-schema.ts';
import { newsEditSchema, queueEditSchema, watchEditSchema } from '../queue/queue-schemas.ts';
import { limitsSchema } from '../rate-limit/limits-schema.ts';
import { maxAddressLength } from '../search/saved-searches.ts';
import { fetchCommands } from '../task/command.ts';

const slug = slugSchema;

const slugs = z.array(slug);
const tag = z.string().check(z.maxLength(maxTagLength));
const searchName = tag.check(z.minLength(1));
const address = z.string().check(z.maxLength(maxAddressLength));
const fileName = z.string().check(z.minLength(1), z.maxLength(256));
const email = z.string().check(z.minLength(1), z.maxLength(maxEmailLength));
const count = z.number().check(z.int(), z.minimum(0));
const id = z.string().check(z.minLength(1), z.maxLength(64));
const eventId = z.string().check(z.minLength(1), z.maxLength(256));
const importId = z.string().check(z.minLength(1), z.maxLength(64));

/** The schema of each message to the background. */
const schemas = {
  onScreen: z.object({ slug: z.exactOptional(slug), page: z.string().check(z.maxLength(64)) }),
  command: z.object({
    slug,
    command: z.enum(fetchCommands),
    type: z.exactOptional(z.literal('posts')),
  }),
  wake: z.undefined(),
  saveKey: sealedKeySchema,
  forgetKey: z.undefined(),
  setLock: z.object({ locked: lockedKeySchema, sealed: sealedKeySchema }),
  unlock: sealedKeySchema,
  lockNow: z.undefined(),
  checkKey: z.object({ key: z.exactOptional(sealedKeySchema) }),
  sendCode: z.object({ email }),
  signIn: z.object({
    email,
    code: z.string().check(z.minLength(1), z.maxLength(maxCodeLength)),
    sentAt: z.exactOptional(z.number()),
  }),
  saveSettings: z.object({
    fetchOnOpen: z.boolean(),
    limits: limitsSchema,
    ...furtherSettings,
  }),
  editSearches: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('save'), name: searchName, address }),
    z.object({ kind: z.literal('rename'), name: searchName, to: searchName }),
    z.object({ kind: z.literal('delete'), name: searchName }),
  ]),
  editBackups: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('save') }),
    z.object({ kind: z.literal('snooze') }),
    z.object({ kind: z.literal('begin'), at: z.number() }),
    z.object({ kind: z.literal('end'), at: z.number(), count, fileName }),
  ]),
  backupWritten: z.union([
    z.object({ url: z.string().check(z.startsWith('blob:'), z.maxLength(256)), count }),
    z.object({ code: z.enum(failureCodes) }),
  ]),
  editDestinations: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('save'),
      destination: destinationSchema,
      secret: z.exactOptional(sealedKeySchema),
    }),
    z.object({ kind: z.literal('delete'), id }),
  ]),
  checkDestination: z.object({ id, kind: z.enum(['test', 'prepare']) }),
  sendTo: z.object({ destinationId: id, slugs, sendId: id }),
  editDeliveries: z.object({
    kind: z.enum(['retry', 'dismiss']),
    destinationId: id,
    eventId: z.exactOptional(eventId),
  }),
  annotate: z.object({
    slugs,
    edit: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('star'), starred: z.boolean() }),
      z.object({ kind: z.literal('note'), text: z.string().check(z.maxLength(maxNoteLength)) }),
      z.object({ kind: z.literal('add-tag'), tag }),
      z.object({ kind: z.literal('remove-tag'), tag }),
      z.object({
        kind: z.literal('set-data'),
        name: tag,
        value: z.string().check(z.maxLength(maxDataLength)),
      }),
    ]),
  }),
  remove: z.object({ slugs, batch: z.exactOptional(z.number()) }),
  undoRemove: z.object({ batch: z.number() }),
  finishRemove: z.object({ batch: z.number() }),
  deleteEverything: z.undefined(),
  packIndex: z.object({ afresh: z.boolean() }),
  editLists: listEditSchema,
  editQueue: queueEditSchema,
  editWatches: watchEditSchema,
  editNews: newsEditSchema,
  saveTeam: savedTeamSchema,
  leaveTeam: z.undefined(),
  syncTeam: z.undefined(),
  testTeam: z.object({ login: z.exactOptional(teamLoginSchema) }),
  createTeamDatabase: z.object({ login: z.exactOptional(teamLoginSchema) }),
  commitImport: z.object({ importId, count }),
  followImport: z.object({ importId, isCancelled: z.boolean() }),
} as const;

/** The messages that the background answers. */
export type MessageName = keyof typeof schemas;

export const messageNames = Object.keys(schemas) as readonly MessageName[];

/** The data of a parsed message. */
export type Message<Name extends MessageName> = z.output<(typeof schemas)[Name]>;

/** Parses a message. Returns `undefined` if it doesn't match: then it isn't from our own pages. */
export function parseMessage<Name extends MessageName>(
  name: Name,
  message: unknown,
): { readonly message: Message<Name> } | undefined {
  // nb. In Chromium, a message without data arrives as null.
  const parsed = schemas[name].safeParse(message ?? undefined);
  return parsed.success ? { message: parsed.data as Message<Name> } : undefined;
}
