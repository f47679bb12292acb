import { useCallback } from 'preact/hooks';
import type { TeamReader } from '../../utils/engine/ports/team.ts';
import type { OnFault } from './use-profile-state.ts';
import { useRead } from './use-read.ts';

/** Whether the user's team gets the user's notes. `false` until that is read. */
export function useSharesNotes(team: Pick<TeamReader, 'overview'>, onFault: OnFault): boolean {
  const read = useCallback(async () => (await team.overview())?.sharesNotes === true, [team]);
  return useRead(read, onFault) ?? false;
}
