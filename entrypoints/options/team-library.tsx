import { useCallback, useState } from 'preact/hooks';
import type { EnteredLogin } from '../../components/options/team/team-login-form.tsx';
import {
  type TeamFacts,
  type TeamOutcome,
  TeamSettings,
} from '../../components/options/team/team-settings.tsx';
import { requestAccessTo } from '../../utils/browser/host-access.ts';
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
  readonly vault: KeyVault;
  /** Ms since the epoch. */
  readonly now: number;
}

/** The team's library, connected with the store and the background, which gets the password only sealed. */
export function TeamLibrary({ reader, vault, now }: TeamLibraryProps) {
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
        leave: () => void act(() => sendMessage('leaveTeam'), { kind: 'left' }),
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
