import { joinedTeamSchema, newTeamState, teamStateSchema } from '../../engine/ports/team.ts';
import { readRow } from '../read-row.ts';
import type { LibraryTransaction } from '../write-transaction.ts';

/** The configuration of the team; `undefined` if the user takes part in none. */
export const readTeam = async <Mode extends IDBTransactionMode>(tx: LibraryTransaction<Mode>) =>
  readRow(joinedTeamSchema, await tx.objectStore('team').get('config'));

/** What is known about the work with the team's database. */
export const readTeamState = async <Mode extends IDBTransactionMode>(
  tx: LibraryTransaction<Mode>,
) => readRow(teamStateSchema, await tx.objectStore('team').get('state')) ?? newTeamState;
