import type { TeamCommands } from '../../utils/engine/team-commands.ts';
import { onMessage } from '../../utils/messages/messenger.ts';
import { handlersFor, type Identity } from './from-own-pages.ts';

/** Handles the messages about the team. */
export function answerTeamCommands(team: TeamCommands, identity: Identity): void {
  const { command, check } = handlersFor(identity);
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
    check('testTeam', ({ login }) => team.test(login)),
  );
  onMessage(
    'createTeamDatabase',
    check('createTeamDatabase', ({ login }) => team.createDatabase(login)),
  );
}
