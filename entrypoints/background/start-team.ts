import { onTeamAlarm, setTeamAlarm } from '../../utils/browser/watchdog.ts';
import { createFetchOnce } from '../../utils/engine/fetch-once.ts';
import type { FetchOnce } from '../../utils/engine/ports/fetching.ts';
import type { Library } from '../../utils/engine/ports/library.ts';
import type { KeyVault } from '../../utils/engine/ports/settings.ts';
import type { TeamStore } from '../../utils/engine/ports/team.ts';
import { createTeamCommands, type TeamCommands } from '../../utils/engine/team-commands.ts';
import { createTeamSync } from '../../utils/engine/team-sync.ts';
import type { Fetch } from '../../utils/http/send-request.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import { createCouchClient } from '../../utils/team/couch-client.ts';
import { exclusively } from './exclusively.ts';
import { sleep } from './sleep.ts';

/** What the team needs of the background. */
export interface TeamContext {
  readonly store: TeamStore;
  readonly library: Pick<Library, 'profileState'>;
  readonly vault: Pick<KeyVault, 'unseal'>;
  readonly fetch: Fetch;
  keepAwake(): Promise<unknown>;
  /** Gives back the permission to contact a host, unless something else needs it. */
  releaseHost(host: string): Promise<unknown>;
  /** Called after a change was stored, with the slugs that it affects. */
  changed(slugs: readonly Slug[]): void;
  report(error: unknown): void;
}

/** The background's part of a team. */
export interface Team {
  readonly once: FetchOnce;
  readonly commands: TeamCommands;
  /** The library has changed: sends it to the team soon. Returns at once. */
  libraryChanged(): void;
}

/** How long changes are collected before they are sent, ms. The worker lives longer than that. */
const collectMs = 5_000;

/** Starts the team's part of the background. Call this synchronously when the background starts. */
export function startTeam(context: TeamContext): Team {
  const { store, vault, library, report } = context;
  const ports = {
    store,
    vault,
    library,
    couch: createCouchClient({ fetch: context.fetch, timeoutMs: 60_000 }),
    now: Date.now,
    taken: context.changed,
  };
  const stateChanged = () => context.changed([]);
  const sync = createTeamSync({
    ...ports,
    exclusively: (work) => exclusively('team', work),
    keepAwake: context.keepAwake,
    sleep: (ms) => sleep(ms, new AbortController().signal),
    stateChanged,
    report,
  });
  const syncIfJoined = async () => {
    const isJoined = (await store.config()) !== undefined;
    await setTeamAlarm(isJoined);
    if (isJoined) await sync.sync();
  };
  onTeamAlarm(() => void syncIfJoined().catch(report));
  void syncIfJoined().catch(report);

  let isCollecting = false;
  return {
    once: createFetchOnce(ports),
    commands: createTeamCommands({
      ...ports,
      sync,
      setAlarm: setTeamAlarm,
      releaseHost: context.releaseHost,
      stateChanged,
    }),
    libraryChanged() {
      if (isCollecting) return;
      isCollecting = true;
      setTimeout(() => {
        isCollecting = false;
        void syncIfJoined().catch(report);
      }, collectMs);
    },
  };
}
