import { documentJson } from '../sharing/document-json.ts';
import type { OutgoingDocument, OutgoingPerson, Written } from './ports/team.ts';
import { type Ended, type TeamLinkPorts, type TeamSession, takeByIds } from './team-link.ts';

/** How many people are sent at once. */
const sentAtOnce = 50;

/** How often people whose documents have changed meanwhile are sent again, before the next sync does it. */
const maxRounds = 5;

/** How sending ended. `refused`: the database didn't take some documents, e.g. for what they say. */
export type Pushed = { readonly refused: number } | Ended;

/**
 * Sends what has changed, some people at a time. A document that a colleague has changed meanwhile is merged and sent
 * again. `pause` is awaited after each part. Rejects when the storage does.
 */
export async function push(
  ports: TeamLinkPorts,
  session: TeamSession,
  pause: () => Promise<unknown>,
): Promise<Pushed> {
  let refused = 0;
  for (let round = 0; round < maxRounds; round++) {
    const sent = await pushAll(ports, session, pause);
    if ('code' in sent) return sent;
    refused = sent.refused;
    if (sent.conflicts === 0) break;
  }
  return { refused };
}

interface Sent {
  readonly refused: number;
  readonly conflicts: number;
}

async function pushAll(
  ports: TeamLinkPorts,
  session: TeamSession,
  pause: () => Promise<unknown>,
): Promise<Sent | Ended> {
  const total = { refused: 0, conflicts: 0 };
  const { clockOffset } = await ports.store.state();
  let after: OutgoingPerson['slug'] | undefined;
  do {
    const times = { device: session.team.device, now: ports.now(), clockOffset };
    const { people, last } = await ports.store.outgoing(after, sentAtOnce, times);
    const sent = await pushPart(ports, session, people);
    if ('code' in sent) return sent;
    total.refused += sent.refused;
    total.conflicts += sent.conflicts;
    after = last;
    if (people.length > 0) await pause();
  } while (after !== undefined);
  return total;
}

/** A document and what became of it. */
interface Outcome {
  readonly document: OutgoingDocument;
  readonly written: Written;
}

async function pushPart(
  ports: TeamLinkPorts,
  session: TeamSession,
  people: readonly OutgoingPerson[],
): Promise<Sent | Ended> {
  const first = await writeAll(
    ports,
    session,
    people.flatMap(({ person }) => person ?? []),
  );
  if ('code' in first) return first;
  const isWritten = ({ person }: OutgoingPerson) => {
    const outcome = first.get(person?.id);
    return person === undefined || (outcome !== undefined && 'rev' in outcome.written);
  };
  // nb. Only once what they lead to is stored.
  const ready = people.filter(isWritten).flatMap(({ redirects }) => redirects);
  const second = await writeAll(ports, session, ready);
  if ('code' in second) return second;
  const all = new Map([...first, ...second]);
  for (const each of people) {
    const wanted = [...(each.person ? [each.person] : []), ...each.redirects];
    const stored = wanted.flatMap(({ id }) => storedIn(all.get(id)));
    await ports.store.sent(each, stored, stored.length === wanted.length, session.team.device);
  }
  const refusals = [...all.values()].flatMap(({ document: { id }, written }) =>
    'refused' in written ? [{ id, why: written.refused }] : [],
  );
  const conflicts = refusals.filter(({ why }) => why === 'conflict').map(({ id }) => id);
  if (conflicts.length > 0) {
    const taken = await takeByIds(ports, session, conflicts);
    if ('code' in taken) return taken;
  }
  return { refused: refusals.length - conflicts.length, conflicts: conflicts.length };
}

const storedIn = (outcome: Outcome | undefined) =>
  outcome && 'rev' in outcome.written ? [{ ...outcome.document, newRev: outcome.written.rev }] : [];

/** Writes documents, and deletes the revisions that they settle a conflict with. */
async function writeAll(
  { couch }: TeamLinkPorts,
  session: TeamSession,
  documents: readonly OutgoingDocument[],
): Promise<ReadonlyMap<string | undefined, Outcome> | Ended> {
  if (documents.length === 0) return new Map();
  const answer = await couch.write(
    session.login,
    documents.map(({ id, rev, document }) => ({
      ...documentJson(document),
      _id: id,
      ...(rev !== undefined && { _rev: rev }),
    })),
  );
  if (answer.kind === 'failed') return answer;
  const outcomes = documents.map((document, at): Outcome => {
    return { document, written: answer.value[at] ?? { refused: 'other' } };
  });
  // nb. Not in the same call: a winner that isn't stored must not lose what it would have merged.
  const settled = outcomes.flatMap(({ document: { id, conflicts }, written }) =>
    'rev' in written ? conflicts.map((_rev) => ({ _id: id, _rev, _deleted: true })) : [],
  );
  if (settled.length > 0) {
    const deleted = await couch.write(session.login, settled);
    if (deleted.kind === 'failed') return deleted;
  }
  return new Map(outcomes.map((outcome) => [outcome.document.id, outcome]));
}
