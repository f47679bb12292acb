import type { Slug } from '../profile/slug.ts';
import { slugOfId } from '../sharing/document-id.ts';
import { readDocument } from '../sharing/document-json.ts';
import { mergeDocuments } from '../sharing/merge-documents.ts';
import type { KeyVault } from './ports/settings.ts';
import type {
  CouchAnswer,
  CouchDb,
  CouchDocument,
  JoinedTeam,
  OpenLogin,
  PulledDocument,
  TeamFailureCode,
  TeamLogin,
  TeamState,
  TeamStore,
} from './ports/team.ts';

/** What reading from the team's database needs from outside. */
export interface TeamLinkPorts {
  readonly store: TeamStore;
  readonly couch: CouchDb;
  readonly vault: Pick<KeyVault, 'unseal'>;
  /** Ms since the epoch. */
  now(): number;
  /** Called after documents were merged into the library, with the slugs that this changed. */
  taken(slugs: readonly Slug[]): void;
}

/** How many changes are asked for at once. */
export const changesAtOnce = 200;

/** How many documents are merged in one transaction: pages can read the library in between. */
const takenAtOnce = 50;

/** A difference between two clocks that may be the way of an answer, ms: the server's tells only seconds. */
const noDifferenceMs = 5_000;

/** The login with the password itself; `undefined` if it can't be unsealed any more. */
export async function openLogin(
  vault: Pick<KeyVault, 'unseal'>,
  { url, name, password: sealed }: TeamLogin,
): Promise<OpenLogin | undefined> {
  const password = await vault.unseal(sealed);
  return password === undefined ? undefined : { url, name, password };
}

/** How far the server's clock is ahead, by one of its answers. */
export function clockOffset(
  { serverTime }: Pick<CouchAnswer<unknown>, 'serverTime'>,
  now: number,
  before: number,
): number {
  if (serverTime === undefined) return before;
  return Math.abs(serverTime - now) < noDifferenceMs ? 0 : serverTime - now;
}

/** A team, and the login to its database. */
export interface TeamSession {
  readonly team: JoinedTeam;
  readonly login: OpenLogin;
}

/** Why something ended early. */
export interface Ended {
  readonly code: TeamFailureCode;
}

/**
 * Takes the next changes from the database. Each part is stored with how far it came, so that a stopped worker goes on
 * from there. Returns whether these were the last, or why there are none. Rejects when the storage does.
 */
export async function pullOnce(
  ports: TeamLinkPorts,
  { team, login }: TeamSession,
): Promise<{ readonly isLast: boolean } | Ended> {
  const { store, couch, now } = ports;
  const state = await store.state();
  const answer = await couch.changes(login, state.since, changesAtOnce);
  if (answer.kind === 'failed') return answer;
  const { documents, since, skipped, isLast } = answer.value;
  const read = await readAll(couch, login, documents);
  if ('code' in read) return read;
  const done: TeamState = {
    ...state,
    since,
    skipped: state.skipped + skipped + read.malformed,
    pulled: state.pulled + read.pulled.length,
    clockOffset: clockOffset(answer, now(), state.clockOffset),
  };
  const isIdle = documents.length === 0 && since === state.since;
  if (!isIdle) await takeInParts(ports, team, read.pulled, state, done);
  return { isLast };
}

async function takeInParts(
  { store, taken, now }: TeamLinkPorts,
  { device }: JoinedTeam,
  pulled: readonly PulledDocument[],
  before: TeamState,
  after: TeamState,
): Promise<void> {
  const times = { device, now: now(), clockOffset: after.clockOffset };
  for (let from = 0; from === 0 || from < pulled.length; from += takenAtOnce) {
    const isLast = from + takenAtOnce >= pulled.length;
    const part = pulled.slice(from, from + takenAtOnce);
    const changed = await store.take(part, isLast ? after : before, times);
    if (changed.length > 0) taken(changed);
  }
}

/** Takes these documents, as they are now. Returns them, or why there are none. */
export async function takeByIds(
  ports: TeamLinkPorts,
  { team, login }: TeamSession,
  ids: readonly string[],
): Promise<readonly PulledDocument[] | Ended> {
  const answer = await ports.couch.read(login, ids);
  if (answer.kind === 'failed') return answer;
  const read = await readAll(ports.couch, login, answer.value);
  if ('code' in read) return read;
  const state = await ports.store.state();
  await takeInParts(ports, team, read.pulled, state, state);
  return read.pulled;
}

/** The documents of people among these, with what their conflicts say. Others are left out. */
async function readAll(
  couch: CouchDb,
  login: OpenLogin,
  documents: readonly CouchDocument[],
): Promise<{ readonly pulled: readonly PulledDocument[]; readonly malformed: number } | Ended> {
  const people = documents.filter(({ id }) => slugOfId(id) !== undefined);
  const pulled: PulledDocument[] = [];
  for (const each of people) {
    const read = await readOne(couch, login, each);
    if (read && 'code' in read) return read;
    if (read) pulled.push(read);
  }
  return { pulled, malformed: people.length - pulled.length };
}

/** Reads one document with its conflicts. nb. A revision that can't be read is left alone. */
async function readOne(
  couch: CouchDb,
  login: OpenLogin,
  { id, rev, json, conflicts }: CouchDocument,
): Promise<PulledDocument | Ended | undefined> {
  let document = readDocument(id, json);
  const merged: string[] = [];
  for (const conflict of conflicts) {
    const answer = await couch.readRevision(login, id, conflict);
    if (answer.kind === 'failed') return answer;
    const other = readDocument(id, answer.value);
    if (other === undefined || other === 'deleted') continue;
    merged.push(conflict);
    const isPerson = document !== undefined && document !== 'deleted';
    document = isPerson ? mergeDocuments(document as typeof other, other) : other;
  }
  return document && { id, rev, document, conflicts: merged };
}
