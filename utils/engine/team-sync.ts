import { claimId, claimJson, claimMs, type HeldClaim } from '../sharing/claim.ts';
import { isOpen } from '../task/task.ts';
import type { Library } from './ports/library.ts';
import type { JoinedTeam } from './ports/team.ts';
import {
  type Ended,
  openLogin,
  pullOnce,
  type TeamLinkPorts,
  type TeamSession,
} from './team-link.ts';
import { push } from './team-push.ts';

/** Everything that the sync needs from outside. */
export interface TeamSyncPorts extends TeamLinkPorts {
  readonly library: Pick<Library, 'profileState'>;
  /** Runs the work unless such work is running in this browser. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Keeps the worker alive. */
  keepAwake(): Promise<unknown>;
  /** Resolves after `ms`. */
  sleep(ms: number): Promise<void>;
  /** Called after the state was stored. */
  stateChanged(): void;
  report(error: unknown): void;
}

/** The sync with the team's database. */
export interface TeamSync {
  /** Takes what is new and sends what has changed. Does nothing without a team. Never rejects. */
  sync(): Promise<void>;
}

/** How many people are marked at once after joining, and the pause after each part of anything, ms. */
const markedAtOnce = 500;
const pauseMs = 20;

/** The sync over its ports. */
export function createTeamSync(ports: TeamSyncPorts): TeamSync {
  let isWanted = false;
  const syncWhileWanted = async () => {
    while (isWanted) {
      isWanted = false;
      await syncOnce(ports);
    }
  };
  return {
    async sync() {
      isWanted = true;
      try {
        await ports.exclusively(syncWhileWanted);
      } catch (error) {
        ports.report(error);
      }
    },
  };
}

async function syncOnce(ports: TeamSyncPorts): Promise<void> {
  const { store, vault, now } = ports;
  const team = await store.config();
  if (!team) return;
  const login = await openLogin(vault, team);
  const ended: Ended | undefined = login
    ? await syncWith(ports, { team, login })
    : { code: 'team-login-refused' };
  const { failure: before, ...state } = await store.state();
  if (ended) {
    await store.saveState({ ...state, failure: { code: ended.code, at: now() } }, team.device);
  } else {
    await store.saveState({ ...state, syncedAt: now() }, team.device);
  }
  ports.stateChanged();
}

async function syncWith(ports: TeamSyncPorts, session: TeamSession): Promise<Ended | undefined> {
  const pause = async () => {
    await ports.keepAwake();
    await ports.sleep(pauseMs);
  };
  while (await ports.store.markMore(markedAtOnce)) await pause();
  for (let isLast = false; !isLast; ) {
    const pulled = await pullOnce(ports, session);
    if ('code' in pulled) return pulled;
    isLast = pulled.isLast;
    if (!isLast) await pause();
  }
  const pushed = await push(ports, session, pause);
  if ('code' in pushed) return pushed;
  const ended = await followClaims(ports, session);
  return ended ?? (pushed.refused > 0 ? { code: 'team-forbidden' } : undefined);
}

/** Renews the claims of fetches under way, and ends the others: the profile is in the database, or there is none. */
async function followClaims(
  ports: TeamSyncPorts,
  { team, login }: TeamSession,
): Promise<Ended | undefined> {
  const { store, couch, now } = ports;
  const { clockOffset } = await store.state();
  for (const claim of await store.claims()) {
    const step = await nextStep(ports, claim, now());
    if (step === 'wait') continue;
    const answer =
      step === 'forget'
        ? undefined
        : await couch.write(login, [
            {
              _id: claimId(claim.slug),
              _rev: claim.rev,
              ...claimAfter(step, team, now() + clockOffset + claimMs),
            },
          ]);
    if (answer?.kind === 'failed') return answer;
    const [written] = answer?.value ?? [];
    await store.saveClaims((claims) =>
      claims.flatMap((each) => {
        if (each.slug !== claim.slug || each.rev !== claim.rev) return [each];
        const isHeld = step === 'renew' && written !== undefined && 'rev' in written;
        return isHeld ? [{ ...each, rev: written.rev, at: now() }] : [];
      }),
    );
  }
  return undefined;
}

type ClaimStep = 'renew' | 'release' | { readonly person: string };

/** The content of a claim after the step. */
function claimAfter(step: ClaimStep, { name: by, device }: JoinedTeam, until: number) {
  if (step === 'release') return { _deleted: true };
  return claimJson({ by, device, ...(step === 'renew' ? { until } : step) });
}

/** How long a task may take from its claim to its create, ms. If it has to wait, colleagues needn't. */
const unsentMs = 60_000;

/** nb. Of an unknown task, OutX may have it: the claim ends by itself. */
async function nextStep(
  { library, store }: TeamSyncPorts,
  claim: HeldClaim,
  now: number,
): Promise<'wait' | 'forget' | ClaimStep> {
  const { task, saved, versions } = await library.profileState(claim.slug);
  const age = now - claim.at;
  if (task?.state === 'queued') return age < unsentMs ? 'wait' : 'release';
  if (isOpen(task)) return age < claimMs / 3 ? 'wait' : 'renew';
  if (task?.state === 'unknown') return 'forget';
  const fetched = [...versions, ...(saved && !saved.listed ? [saved] : [])];
  if (!fetched.some(({ fetchedAt }) => fetchedAt >= claim.claimedAt)) return 'release';
  const person = await store.sentDocument(claim.slug, claim.claimedAt);
  return person === undefined ? 'wait' : { person };
}
