import { useCallback, useState } from 'preact/hooks';
import type { EnteredLogin } from '../../components/options/team/team-login-form.tsx';
import {
  type TeamFacts,
  type TeamOutcome,
  TeamSettings,
} from '../../components/options/team/team-settings.tsx';
import { removeAccessTo, requestAccessTo } from '../../utils/browser/host-access.ts';
import { destinationHost, hostOf } from '../../utils/delivery/destination.ts';
import type { DeliveryReader } from '../../utils/engine/ports/deliveries.ts';
import type { KeyVault } from '../../utils/engine/ports/settings.ts';
import {
  defaultFreshDays,
  type TeamLogin,
  type TeamOverview,
  type TeamReader,
} from '../../utils/engine/ports/team.ts';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import { omitUndefined } from '../../utils/profile/omit-undefined.ts';
import { useCommands } from '../shared/use-commands.ts';
import { useRead } from '../shared/use-read.ts';

interface TeamLibraryProps {
  readonly reader: TeamReader;
  readonly deliveries: Pick<DeliveryReader, 'states'>;
  readonly vault: KeyVault;
  /** Ms since the epoch. */
  readonly now: number;
}

/** The team's library, connected with the store and the background, which gets the password only sealed. */
export function TeamLibrary({ reader, deliveries, vault, now }: TeamLibraryProps) {
  const { failure, onFault, run } = useCommands();
  const read = useCallback(async () => ({ team: await reader.overview() }), [reader]);
  const stored = useRead(read, onFault);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<TeamOutcome>();
  if (!stored) return null;
  const { team } = stored;

  /** Does something that takes a while. Returns whether it succeeded. */
  const act = async (send: () => Promise<CommandResult>, done?: TeamOutcome) => {
    setBusy(true);
    setOutcome(undefined);
    const isDone = await run(send);
    if (isDone) setOutcome(done);
    setBusy(false);
    return isDone;
  };
  /** Does something with a login, once the user has allowed its host. */
  const withLogin = async (
    { url, name, password }: EnteredLogin,
    send: (login: TeamLogin) => Promise<CommandResult>,
    done?: TeamOutcome,
  ) => {
    // nb. First: the browser lets us ask for a permission only right after the click.
    if (!(await requestAccessTo(new URL(url)))) {
      setOutcome({ kind: 'not-permitted' });
      return false;
    }
    return act(
      async () => send({ url, name, password: { ...(await vault.seal(password)), lastFour: '' } }),
      done,
    );
  };
  const change = (changed: { freshDays?: number; sharesNotes?: true | undefined }) => {
    if (!team) return;
    const { state: _, unsynced: __, ...config } = { ...team, ...changed };
    void act(() => sendMessage('saveTeam', omitUndefined(config)));
  };
  /** Gives back the access to the host of the database, unless a destination is there. */
  const releaseHost = async (url: string) => {
    const states = await deliveries.states();
    const isUsed = states.some(({ destination }) => destinationHost(destination) === hostOf(url));
    if (!isUsed) await removeAccessTo(new URL(url));
  };
  const leave = async ({ url }: TeamOverview) => {
    if (await act(() => sendMessage('leaveTeam'), { kind: 'left' })) await releaseHost(url);
  };

  return (
    <TeamSettings
      team={team && factsOf(team)}
      now={now}
      busy={busy}
      outcome={failure ? { kind: 'failed', failure } : outcome}
      actions={{
        test: (login) =>
          void withLogin(login, (login) => sendMessage('testTeam', { login }), { kind: 'works' }),
        createDatabase: (login) =>
          void withLogin(login, (login) => sendMessage('createTeamDatabase', { login }), {
            kind: 'created',
          }),
        join: (login) =>
          withLogin(login, async (login) => {
            const test = await sendMessage('testTeam', { login });
            if (!test.ok) return test;
            const { freshDays = defaultFreshDays, sharesNotes } = team ?? {};
            return sendMessage('saveTeam', omitUndefined({ ...login, freshDays, sharesNotes }));
          }),
        setFreshDays: (freshDays) => change({ freshDays }),
        setSharesNotes: (on) => change({ sharesNotes: on || undefined }),
        sync: () => void act(() => sendMessage('syncTeam')),
        leave: () => team && void leave(team),
      }}
    />
  );
}

const factsOf = ({ state, ...team }: TeamOverview): TeamFacts => ({
  url: team.url,
  name: team.name,
  freshDays: team.freshDays,
  sharesNotes: team.sharesNotes === true,
  syncedAt: state.syncedAt,
  unsynced: team.unsynced,
  skipped: state.skipped,
  failure: state.failure,
});
