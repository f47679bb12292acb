import { hostOf } from '../delivery/destination.ts';
import type { Failure } from '../failure/failure.ts';
import type { KeyVault } from './ports/settings.ts';
import type {
  CouchAnswer,
  CouchDb,
  OpenLogin,
  SavedTeam,
  TeamFailureCode,
  TeamLogin,
  TeamStore,
} from './ports/team.ts';
import { openLogin } from './team-link.ts';
import type { TeamSync } from './team-sync.ts';

/** Everything that the team's commands need from outside. */
export interface TeamCommandPorts {
  readonly store: Pick<TeamStore, 'config' | 'join' | 'leave'>;
  readonly couch: Pick<CouchDb, 'info' | 'createDatabase'>;
  readonly vault: Pick<KeyVault, 'unseal'>;
  readonly sync: TeamSync;
  /** Has the sync run every few minutes, or not any more. */
  setAlarm(on: boolean): Promise<void>;
  /** Gives back the permission to contact a host, unless something else needs it. */
  releaseHost(host: string): Promise<unknown>;
  /** Called after the user joined or left a team. */
  stateChanged(): void;
  /** Ms since the epoch. */
  now(): number;
}

/** What a user can do with the team. Every method rejects when the storage does. */
export interface TeamCommands {
  /** Joins the team, or changes how the user takes part in it. Rejects a password that can't be unsealed. */
  save(saved: SavedTeam): Promise<void>;
  /** Forgets the team with its password. The library stays, and so does what the team has. */
  leave(): Promise<void>;
  /** Starts a sync, and resolves before it has ended. */
  startSync(): void;
  /** Why the database can't be used with this login, or with the saved one. */
  test(login: TeamLogin | undefined): Promise<Failure | undefined>;
  /** Creates the database of this login, or of the saved one. Returns why not, if so. */
  createDatabase(login: TeamLogin | undefined): Promise<Failure | undefined>;
}

/** The commands over their ports. */
export function createTeamCommands(ports: TeamCommandPorts): TeamCommands {
  const { store, couch, vault, sync, now } = ports;

  async function failureOf(
    given: TeamLogin | undefined,
    ask: (login: OpenLogin) => Promise<CouchAnswer<unknown>>,
  ): Promise<Failure | undefined> {
    const saved = given ?? (await store.config());
    const login = saved && (await openLogin(vault, saved));
    const failed = (code: TeamFailureCode) => ({ code, at: now() });
    if (!login) return failed('team-login-refused');
    const answer = await ask(login);
    return answer.kind === 'failed' ? failed(answer.code) : undefined;
  }

  return {
    async save({ password, ...config }) {
      const before = await store.config();
      const isSameLogin = before?.url === config.url && before.name === config.name;
      const sealed = password ?? (isSameLogin ? before.password : undefined);
      if (!sealed || (await vault.unseal(sealed)) === undefined) {
        throw new Error('Not a sealed password of this login.');
      }
      await store.join({ ...config, password: { ...sealed, lastFour: '' } });
      if (before) await ports.releaseHost(hostOf(before.url));
      await ports.setAlarm(true);
      ports.stateChanged();
      void sync.sync();
    },
    async leave() {
      const before = await store.config();
      await store.leave();
      if (before) await ports.releaseHost(hostOf(before.url));
      await ports.setAlarm(false);
      ports.stateChanged();
    },
    startSync: () => void sync.sync(),
    test: (login) => failureOf(login, couch.info),
    createDatabase: (login) => failureOf(login, couch.createDatabase),
  };
}
