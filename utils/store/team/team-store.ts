import {
  type JoinedTeam,
  newTeamState,
  type OutgoingDocument,
  type TeamConfig,
  type TeamState,
  type TeamStore,
} from '../../engine/ports/team.ts';
import { omitUndefined } from '../../profile/omit-undefined.ts';
import type { Slug } from '../../profile/slug.ts';
import { type HeldClaim, heldClaimSchema } from '../../sharing/claim.ts';
import { baseAfter, baseOfDocument } from '../../sharing/person-record.ts';
import type { Database } from '../database.ts';
import { savedSlug } from '../people.ts';
import { readProfile } from '../profile-rows.ts';
import { readRows } from '../read-row.ts';
import {
  inTransaction,
  startWrite,
  type WriteTransaction,
  writableStores,
} from '../write-transaction.ts';
import { outgoingPerson } from './outgoing.ts';
import { readTeam, readTeamState } from './read-team.ts';
import { takeDocuments } from './take-documents.ts';
import { isLive } from './team-rows.ts';
import { markUnsynced } from './unsynced.ts';

const teamStores = ['team', 'teamDocs', 'unsynced'] as const;

/** The team's rows in the database. */
export function createTeamStore(database: Database): TeamStore {
  const read = async () => (await database.connect()).transaction([...writableStores]);
  const write = async <Result>(work: (tx: WriteTransaction) => Promise<Result>) => {
    const tx = await startWrite(database);
    return inTransaction(tx, () => work(tx));
  };

  return {
    config: async () => readTeam(await read()),

    join: (config) =>
      write(async (tx) => {
        const before = await readTeam(tx);
        if (before && isSameTeam(before, config)) {
          await tx.objectStore('team').put({ ...config, device: before.device }, 'config');
          return;
        }
        // nb. A database that stays the same may not have the last deletions yet.
        const kept = before?.url === config.url ? await deletedRows(tx) : [];
        await forget(tx);
        await tx.objectStore('team').put(newTeamState, 'state');
        await tx.objectStore('team').put({ ...config, device: crypto.randomUUID() }, 'config');
        await Promise.all(kept.map((row) => tx.objectStore('teamDocs').put(row)));
        await markUnsynced(
          tx,
          kept.map(({ slug }) => slug),
        );
      }),

    leave: () => write(forget),

    state: async () => readTeamState(await read()),
    saveState: (state, device) =>
      write(async (tx) => {
        if (await isTeamOf(tx, device)) await putState(tx, state);
      }),

    markMore: (limit) =>
      write(async (tx) => {
        const { markedUntil, ...state } = await readTeamState(tx);
        if (markedUntil === undefined) return false;
        const range = IDBKeyRange.lowerBound(markedUntil, true);
        const slugs = (await tx.objectStore('profiles').getAllKeys(range, limit)) as Slug[];
        await markUnsynced(tx, slugs);
        const last = slugs.length < limit ? undefined : slugs.at(-1);
        await putState(tx, omitUndefined({ ...state, markedUntil: last }));
        return last !== undefined;
      }),

    take: (pulled, state, times) =>
      write(async (tx) => {
        const team = await readTeam(tx);
        if (team?.device !== times.device) return [];
        const changed = await takeDocuments(tx, pulled, { ...times, team });
        const { markedUntil } = await readTeamState(tx);
        const { markedUntil: _, ...rest } = state;
        await putState(tx, omitUndefined({ ...rest, markedUntil }));
        return changed;
      }),

    outgoing: (after, limit, times) =>
      write(async (tx) => {
        const team = await readTeam(tx);
        if (team?.device !== times.device) return { people: [], last: undefined };
        const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
        const rows = await tx.objectStore('unsynced').getAll(range, limit);
        const people = [];
        for (const row of rows) people.push(await outgoingPerson(tx, row, { ...times, team }));
        const last = rows.length < limit ? undefined : rows.at(-1)?.slug;
        return { people: people.filter((person) => person !== undefined), last };
      }),

    sent: (person, stored, isComplete, device) =>
      write(async (tx) => {
        if (!(await isTeamOf(tx, device))) return;
        for (const each of stored) await noteSent(tx, person.slug, each);
        const mark = await tx.objectStore('unsynced').get(person.slug);
        if (isComplete && mark?.count === person.count) {
          await tx.objectStore('unsynced').delete(person.slug);
        }
      }),

    async isTaken(slug, since, freshAfter) {
      const tx = await read();
      const person = await savedSlug(tx, slug);
      const [profile, rows] = await Promise.all([
        readProfile(tx, person),
        tx.objectStore('teamDocs').index('slug').getAll(person),
      ]);
      const arrived = rows.some(({ arrivedAt = -Infinity }) => arrivedAt >= since);
      return arrived && profile !== undefined && profile.saved.fetchedAt >= freshAfter;
    },

    async sentDocument(slug, since) {
      const tx = await read();
      const person = await savedSlug(tx, slug);
      if ((await tx.objectStore('unsynced').getKey(person)) !== undefined) return undefined;
      const rows = await tx.objectStore('teamDocs').index('slug').getAll(person);
      return rows.find((row) => isLive(row) && (row.newest ?? -Infinity) >= since)?.id;
    },

    claims: async () => readClaims(await (await database.connect()).get('team', 'claims')),
    saveClaims: (change) =>
      write(async (tx) => {
        const claims = readClaims(await tx.objectStore('team').get('claims'));
        await tx.objectStore('team').put(change(claims), 'claims');
      }),
  };
}

/** Remembers what the database has stored. nb. The person may have got another slug meanwhile. */
async function noteSent(
  tx: WriteTransaction,
  sentAs: Slug,
  { id, newRev, document }: OutgoingDocument & { readonly newRev: string },
): Promise<void> {
  const row = await tx.objectStore('teamDocs').get(id);
  const slug = row?.slug ?? (await savedSlug(tx, sentAs));
  const { movedTo, versions } = document;
  const base = versions.length > 0 ? baseOfDocument(document) : baseAfter(document, undefined);
  const { arrivedAt } = row ?? {};
  const rev = newRev;
  await tx
    .objectStore('teamDocs')
    .put(omitUndefined({ ...base, arrivedAt, id, slug, rev, movedTo }));
}

const isTeamOf = async (tx: WriteTransaction, device: string): Promise<boolean> =>
  (await readTeam(tx))?.device === device;

const readClaims = (row: unknown): readonly HeldClaim[] =>
  Array.isArray(row) ? readRows(heldClaimSchema, row) : [];

/** nb. A device that starts to share notes meets the team's notes for the first time. */
const isSameTeam = (before: JoinedTeam, config: TeamConfig): boolean =>
  before.url === config.url &&
  before.name === config.name &&
  before.sharesNotes === config.sharesNotes;

const deletedRows = async (tx: WriteTransaction) =>
  (await tx.objectStore('teamDocs').getAll()).filter(({ deleted }) => deleted);

async function putState(tx: WriteTransaction, state: TeamState): Promise<void> {
  await tx.objectStore('team').put(state, 'state');
}

async function forget(tx: WriteTransaction): Promise<void> {
  await Promise.all(teamStores.map((name) => tx.objectStore(name).clear()));
}
