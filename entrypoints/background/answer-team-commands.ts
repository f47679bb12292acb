import type { TeamCommands } from '../../utils/engine/team-commands.ts';
import type { Failure } from '../../utils/failure/failure.ts';
import { onMessage } from '../../utils/messages/messenger.ts';
import type { CommandResult } from '../../utils/messages/protocol.ts';
import { handlersFor, type Identity } from './from-own-pages.ts';

/** Handles the messages about the team. */
export function answerTeamCommands(team: TeamCommands, identity: Identity): void {
  const { fromOwnPages, command } = handlersFor(identity);
  const failed = (failure: Failure): CommandResult => ({ ok: false, failure });
  const resultOf = (failure: Failure | undefined): CommandResult =>
    failure ? failed(failure) : { ok: true };
  onMessage(
    'saveTeam',
    command('saveTeam', (config) => team.save(config)),
  );
  onMessage(
    'leaveTeam',
    command('leaveTeam', () => team.leave()),
  );
  onMessage(
    'syncTeam',
    command('syncTeam', async () => team.startSync()),
  );
  onMessage(
    'testTeam',
    fromOwnPages('testTeam', async ({ login }) => resultOf(await team.test(login)), failed),
  );
  onMessage(
    'createTeamDatabase',
    fromOwnPages(
      'createTeamDatabase',
      async ({ login }) => resultOf(await team.createDatabase(login)),
      failed,
    ),
  );
}
