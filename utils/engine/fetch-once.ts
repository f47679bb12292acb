import type { Slug } from '../profile/slug.ts';
import {
  type Claim,
  claimedUntil,
  claimId,
  claimJson,
  claimMs,
  readClaim,
} from '../sharing/claim.ts';
import type { QueuedTask } from '../task/task.ts';
import type { FetchOnce, TeamAdvice } from './ports/fetching.ts';
import type { CouchDocument } from './ports/team.ts';
import {
  clockOffset,
  openLogin,
  pullOnce,
  type TeamLinkPorts,
  type TeamSession,
  takeByIds,
} from './team-link.ts';

/** How long the team is asked before a create, ms. After that, this device works alone. */
const patienceMs = 5_000;

/** When to ask again about a colleague's fetch, ms. */
const askAgainMs = 15_000;

const dayMs = 24 * 60 * 60 * 1000;

/** A document that leads to another one does so once, or twice while people are being merged. */
const maxRedirects = 3;

const create: TeamAdvice = { kind: 'create' };

/** Keeps a team from fetching a person twice, by its database. */
export function createFetchOnce(ports: TeamLinkPorts): FetchOnce {
  return {
    async ask(task) {
      const team = await ports.store.config();
      if (!team) return create;
      const opened = await openLogin(ports.vault, team);
      if (!opened) return create;
      const deadline = ports.now() + patienceMs;
      return askTeam(ports, task, () => {
        const timeoutMs = Math.max(0, deadline - ports.now());
        return { team, login: { ...opened, timeoutMs } };
      });
    },
  };
}

async function askTeam(
  ports: TeamLinkPorts,
  task: QueuedTask,
  session: () => TeamSession,
): Promise<TeamAdvice> {
  const { store, couch, now } = ports;
  const { team } = session();
  const { slug } = task;
  const isTaken = async () => {
    const state = await store.state();
    const freshAfter = now() + state.clockOffset - team.freshDays * dayMs;
    return store.isTaken(slug, task.askedAt, freshAfter);
  };
  if (await isTaken()) return { kind: 'taken' };

  const found = await couch.read(session().login, [claimId(slug)]);
  if (found.kind === 'failed') return create;
  const state = await store.state();
  const serverTime = now() + clockOffset(found, now(), state.clockOffset);
  const [document] = found.value;
  const claim = document?.deleted ? undefined : readClaim(document?.json);
  const until = claimedUntil(claim, team.device, serverTime);
  if (until !== undefined) return claimedBy(claim, now(), until - serverTime);
  if (claim?.person !== undefined) {
    await takeLed(ports, session, claim.person);
    if (await isTaken()) return { kind: 'taken' };
  }

  const claimed = await putClaim(ports, session(), slug, document, serverTime);
  if (claimed !== 'ours') return claimed;
  // nb. After the claim: what a colleague fetched under another address, or before, is there by now.
  if (state.syncedAt !== undefined) await pullInTime(ports, session);
  return (await isTaken()) ? { kind: 'taken' } : create;
}

/** Claims the fetch in the place of what was read. */
async function putClaim(
  { store, couch, now }: TeamLinkPorts,
  { team, login }: TeamSession,
  slug: Slug,
  before: CouchDocument | undefined,
  serverTime: number,
): Promise<TeamAdvice | 'ours'> {
  const claim = { by: team.name, device: team.device, until: serverTime + claimMs };
  const written = await couch.write(login, [
    {
      ...claimJson(claim),
      _id: claimId(slug),
      ...(before && !before.deleted && { _rev: before.rev }),
    },
  ]);
  if (written.kind === 'failed') return create;
  const [outcome = { refused: 'other' }] = written.value;
  if ('rev' in outcome) {
    const held = { slug, rev: outcome.rev, claimedAt: now(), at: now() };
    await store.saveClaims((claims) => [...claims.filter((each) => each.slug !== slug), held]);
    return 'ours';
  }
  // nb. A colleague was faster by a moment. Who it is, is read the next time.
  return outcome.refused === 'conflict' ? claimedBy(undefined, now(), 0) : create;
}

const claimedBy = (claim: Claim | undefined, now: number, leftMs: number): TeamAdvice => ({
  kind: 'claimed',
  by: claim?.by ?? '',
  until: now + Math.min(askAgainMs, Math.max(1_000, leftMs)),
});

/** Takes a person's document, and the one that it leads to. */
async function takeLed(
  ports: TeamLinkPorts,
  session: () => TeamSession,
  person: string,
): Promise<void> {
  let id: string | undefined = person;
  for (let hop = 0; id !== undefined && hop < maxRedirects; hop++) {
    const taken = await takeByIds(ports, session(), [id]);
    const document = 'code' in taken ? undefined : taken[0]?.document;
    id = document === 'deleted' ? undefined : document?.movedTo;
  }
}

/** Takes what is new, as far as the time allows. */
async function pullInTime(ports: TeamLinkPorts, session: () => TeamSession): Promise<void> {
  for (let isLast = false; !isLast; ) {
    const pulled = await pullOnce(ports, session());
    if ('code' in pulled) return;
    isLast = pulled.isLast;
  }
}
