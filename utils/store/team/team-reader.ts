import type { TeamReader } from '../../engine/ports/team.ts';
import { later, type Stamp } from '../../sharing/stamp.ts';
import type { Database } from '../database.ts';
import { savedSlug } from '../people.ts';
import { readProfile } from '../profile-rows.ts';
import { writableStores } from '../write-transaction.ts';
import { readTeam, readTeamState } from './read-team.ts';

/** What pages read of the team's rows. */
export function createTeamReader(database: Database): TeamReader {
  const read = async () => (await database.connect()).transaction([...writableStores]);
  return {
    async overview() {
      const tx = await read();
      const team = await readTeam(tx);
      if (!team) return undefined;
      const [state, unsynced] = await Promise.all([
        readTeamState(tx),
        tx.objectStore('unsynced').count(),
      ]);
      const { password: _, device: __, ...config } = team;
      return { ...config, state, unsynced };
    },

    async fetchedBy(slug) {
      const tx = await read();
      const person = await savedSlug(tx, slug);
      const [team, profile, rows] = await Promise.all([
        readTeam(tx),
        readProfile(tx, person),
        tx.objectStore('teamDocs').index('slug').getAll(person),
      ]);
      const last = rows.reduce<Stamp | undefined>(
        (newest, row) => later(newest, row.fetched),
        undefined,
      );
      // nb. A fetch of the user's own that isn't sent yet.
      const isNewer =
        last !== undefined && profile !== undefined && profile.saved.fetchedAt > last.at;
      return isNewer || last?.by === team?.name ? undefined : last;
    },
  };
}
