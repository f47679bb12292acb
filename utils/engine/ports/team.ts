import * as z from 'zod/mini';
import { type Failure, type FailureCode, failureCodes } from '../../failure/failure.ts';
import type { Slug } from '../../profile/slug.ts';
import type { HeldClaim } from '../../sharing/claim.ts';
import { maxMemberLength, type Stamp } from '../../sharing/stamp.ts';
import type { TeamDocument } from '../../sharing/team-document.ts';
import { maxTeamUrlLength, readTeamUrl } from '../../sharing/team-url.ts';
import { type SealedKey, sealedKeySchema } from './settings.ts';

/** Where a team's database is, and who signs in to it. */
export interface TeamLogin {
  /** The database's address: see `readTeamUrl`. */
  readonly url: string;
  /** The name that the user signs in with, which colleagues see. */
  readonly name: string;
  /** Its `lastFour` is empty: they would be half of a short password. */
  readonly password: SealedKey;
}

/** How the user takes part in a team. */
export interface TeamConfig extends TeamLogin {
  /** A profile that a colleague fetched within so many days isn't fetched again. */
  readonly freshDays: number;
  readonly sharesNotes?: true;
}

export const defaultFreshDays = 30;

/** The configuration of this device since it joined the team. */
export interface JoinedTeam extends TeamConfig {
  /** Another one each time that it joins: a member may use several devices, and what is of an earlier time is void. */
  readonly device: string;
}

/** A login as it is stored and as messages carry it. */
export const teamLoginSchema = z.object({
  url: z.string().check(
    z.maxLength(maxTeamUrlLength),
    z.refine((url) => {
      const read = readTeamUrl(url);
      return 'url' in read && read.url === url;
    }),
  ),
  // nb. A colon would end the name in the header that carries it.
  name: z.string().check(z.minLength(1), z.maxLength(maxMemberLength), z.regex(/^[^:\p{Cc}]+$/u)),
  password: sealedKeySchema,
}) satisfies z.ZodMiniType<TeamLogin>;

/** A configuration as it is stored and as messages carry it. */
export const teamConfigSchema = z.object({
  ...teamLoginSchema.shape,
  freshDays: z.int().check(z.minimum(0), z.maximum(3650)),
  sharesNotes: z.exactOptional(z.literal(true)),
}) satisfies z.ZodMiniType<TeamConfig>;

/** A configuration as the user saves it. Without a password, the saved one stays. */
export interface SavedTeam extends Omit<TeamConfig, 'password'> {
  readonly password?: SealedKey;
}

/** The same as messages carry it. */
export const savedTeamSchema = z.object({
  ...teamConfigSchema.shape,
  password: z.exactOptional(sealedKeySchema),
}) satisfies z.ZodMiniType<SavedTeam>;

/** The configuration of this device as it is stored. */
export const joinedTeamSchema = z.object({
  ...teamConfigSchema.shape,
  device: z.string(),
}) satisfies z.ZodMiniType<JoinedTeam>;

/** What is known about the work with the database. */
export interface TeamState {
  /** Up to where the database's changes were taken, as it says itself. Absent before the first. */
  readonly since?: string | number;
  /** How many documents were taken from the team since joining it. */
  readonly pulled: number;
  /** How many of them were malformed. */
  readonly skipped: number;
  /** The last person that was marked to be sent after joining. Absent once all are. */
  readonly markedUntil?: string;
  /** When everything was last in sync, ms since the epoch. */
  readonly syncedAt?: number;
  /** Why the last sync ended early. */
  readonly failure?: Failure;
  /** How far the server's clock is ahead of ours, ms. */
  readonly clockOffset: number;
}

/** Nobody is marked yet, and nothing taken. */
export const newTeamState: TeamState = { pulled: 0, skipped: 0, markedUntil: '', clockOffset: 0 };

/** A state as it is stored. */
export const teamStateSchema = z.object({
  since: z.exactOptional(z.union([z.string(), z.number()])),
  pulled: z.number(),
  skipped: z.number(),
  markedUntil: z.exactOptional(z.string()),
  syncedAt: z.exactOptional(z.number()),
  failure: z.exactOptional(
    z.object({
      code: z.enum(failureCodes),
      at: z.number(),
      reason: z.exactOptional(z.string()),
    }),
  ),
  clockOffset: z.number(),
}) satisfies z.ZodMiniType<TeamState>;

/** What pages show of the team. */
export interface TeamOverview extends Omit<TeamConfig, 'password'> {
  readonly state: TeamState;
  /** How many people have changes to be sent. */
  readonly unsynced: number;
}

/** The team as pages read it. Every method rejects when the storage does. */
export interface TeamReader {
  /** `undefined` if the user takes part in none. */
  overview(): Promise<TeamOverview | undefined>;
  /** Which colleague fetched a person last, and when; `undefined` if it was nobody else of a team. */
  fetchedBy(slug: Slug): Promise<Stamp | undefined>;
}

/** A document as it was read from the database. */
export interface PulledDocument {
  readonly id: string;
  readonly rev: string;
  /** What its revisions say, merged. `deleted`: by something else than this extension. */
  readonly document: TeamDocument | 'deleted';
  /** The revisions that lost a conflict, to be deleted once the merged one is stored. */
  readonly conflicts: readonly string[];
}

/** A document to be written. */
export interface OutgoingDocument {
  readonly id: string;
  /** The revision that it follows. Absent for a new one. */
  readonly rev?: string;
  readonly document: TeamDocument;
  readonly conflicts: readonly string[];
}

/** What is to be sent of one person. */
export interface OutgoingPerson {
  readonly slug: Slug;
  /** How often the person had been marked when this was read. */
  readonly count: number;
  /** Absent if there is nothing to send. */
  readonly person?: OutgoingDocument;
  /** Written once `person` is stored: other documents of the person, which lead there from then on. */
  readonly redirects: readonly OutgoingDocument[];
}

/** When something happens, and for which team: nothing is done if the user has left it meanwhile. */
export interface TeamTimes {
  readonly device: string;
  /** Ms since the epoch. */
  readonly now: number;
  /** How far the server's clock is ahead of ours, ms. */
  readonly clockOffset: number;
}

/** The team as the engine works on it. Every method rejects when the storage does. */
export interface TeamStore {
  config(): Promise<JoinedTeam | undefined>;
  /** Stores the configuration. Another database, name or choice about notes starts over. */
  join(config: TeamConfig): Promise<void>;
  /** Forgets everything about the team. The library stays. */
  leave(): Promise<void>;
  state(): Promise<TeamState>;
  /** For this `device`, as in `TeamTimes`. */
  saveState(state: TeamState, device: string): Promise<void>;
  /** Marks up to `limit` more people to be sent after joining. Returns whether there may be more. */
  markMore(limit: number): Promise<boolean>;
  /**
   * Merges documents into the library, and stores the state, in one transaction. Returns the slugs that this changed.
   */
  take(
    pulled: readonly PulledDocument[],
    state: TeamState,
    times: TeamTimes,
  ): Promise<readonly Slug[]>;
  /** What is to be sent of the first `limit` marked people after this slug, and the last slug, if there may be more. */
  outgoing(
    after: Slug | undefined,
    limit: number,
    times: TeamTimes,
  ): Promise<{ readonly people: readonly OutgoingPerson[]; readonly last: Slug | undefined }>;
  /** Notes what the database has stored. `isComplete`: nothing of the person is left to be sent. */
  sent(
    person: OutgoingPerson,
    stored: readonly (OutgoingDocument & { readonly newRev: string })[],
    isComplete: boolean,
    device: string,
  ): Promise<void>;
  /**
   * Whether someone's profile came from the team since `since`, and was fetched after `freshAfter`. Ms since the epoch.
   */
  isTaken(slug: Slug, since: number, freshAfter: number): Promise<boolean>;
  /** The id of the document that has the fetch of a person since `since`. Absent as long as it isn't sent. */
  sentDocument(slug: Slug, since: number): Promise<string | undefined>;
  claims(): Promise<readonly HeldClaim[]>;
  saveClaims(change: (claims: readonly HeldClaim[]) => readonly HeldClaim[]): Promise<void>;
}

/** A document of the database: of any shape but for these fields. */
export interface CouchDocument {
  readonly id: string;
  readonly rev: string;
  readonly deleted: boolean;
  /** The revisions in conflict with this one. */
  readonly conflicts: readonly string[];
  readonly json: unknown;
}

/** An answer of the database, with the time by its clock, ms since the epoch, if it said so. */
export type CouchAnswer<Value> = { readonly serverTime?: number } & (
  | { readonly kind: 'answered'; readonly value: Value }
  | { readonly kind: 'failed'; readonly code: TeamFailureCode }
);

/** Everything that can go wrong with the database. */
export const teamFailureCodes = [
  'team-access-missing',
  'team-unreachable',
  'team-login-refused',
  'team-forbidden',
  'team-database-missing',
  'team-not-couchdb',
] as const satisfies readonly FailureCode[];

export type TeamFailureCode = (typeof teamFailureCodes)[number];

/** How a login is used: with the password itself. */
export interface OpenLogin extends Pick<TeamLogin, 'url' | 'name'> {
  readonly password: string;
  /** How long each request may take, ms. Absent for the usual time. */
  readonly timeoutMs?: number;
}

/** The outcome of writing one document: its new revision, or why not. */
export type Written =
  | { readonly rev: string }
  | { readonly refused: 'conflict' | 'forbidden' | 'other' };

/** Changes of the database, in order. */
export interface CouchChanges {
  readonly documents: readonly CouchDocument[];
  /** How many changes couldn't be read. */
  readonly skipped: number;
  readonly since: string | number;
  /** Whether these are all. */
  readonly isLast: boolean;
}

/** A CouchDB database over HTTP. Never rejects: every failure is an answer. */
export interface CouchDb {
  /** Whether the address is one of a database that the user may read. */
  info(login: OpenLogin): Promise<CouchAnswer<'ready'>>;
  createDatabase(login: OpenLogin): Promise<CouchAnswer<'created'>>;
  /** Up to `limit` changes after `since`. */
  changes(
    login: OpenLogin,
    since: string | number | undefined,
    limit: number,
  ): Promise<CouchAnswer<CouchChanges>>;
  /** The documents with these ids that exist. */
  read(login: OpenLogin, ids: readonly string[]): Promise<CouchAnswer<readonly CouchDocument[]>>;
  /** One revision of a document; `undefined` if it can't be read any more. */
  readRevision(login: OpenLogin, id: string, rev: string): Promise<CouchAnswer<unknown>>;
  /** Writes these documents, which have `_id`, and `_rev` unless they are new. In the same order. */
  write(
    login: OpenLogin,
    documents: readonly Readonly<Record<string, unknown>>[],
  ): Promise<CouchAnswer<readonly Written[]>>;
}
