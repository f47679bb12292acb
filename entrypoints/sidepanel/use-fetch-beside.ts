import { useEffect } from 'preact/hooks';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import type { Commands } from '../shared/use-commands.ts';
import type { StoredOptions } from '../shared/use-stored-options.ts';

/** How long a profile must be on screen, ms: those that the user only passes aren't fetched. */
const stayMs = 3_000;

/** Fetches who stays on screen beside the panel, if this option is on, there is a key, and they were never fetched. */
export function useFetchBeside(
  isOnScreen: boolean,
  profileState: ProfileState | undefined,
  options: StoredOptions | undefined,
  command: Commands['command'],
): void {
  const { slug, saved, isUnreadable, task } = profileState ?? {};
  const isNew = slug !== undefined && (!saved || saved.listed) && !isUnreadable && !task;
  const isWanted = isOnScreen && isNew && options?.savedKey && options.settings.fetchBeside;
  useEffect(() => {
    if (!isWanted || slug === undefined) return;
    const timer = setTimeout(() => command(slug, 'enrich'), stayMs);
    return () => clearTimeout(timer);
  }, [isWanted, slug, command]);
}
