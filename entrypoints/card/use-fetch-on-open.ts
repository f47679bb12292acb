import { useEffect, useRef } from 'preact/hooks';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import type { Commands } from '../shared/use-commands.ts';
import type { StoredOptions } from '../shared/use-stored-options.ts';
import type { FrontSlug } from './use-front-slug.ts';

/**
 * Fetches the profile that the popup was opened on, if this option is on, there is a key, and the profile
 * was never fetched. Ignores profiles that the tab navigates to afterwards: the user didn't click on them.
 */
export function useFetchOnOpen(
  front: FrontSlug | undefined,
  profileState: ProfileState | undefined,
  options: StoredOptions | undefined,
  command: Commands['command'],
): void {
  const isDecided = useRef(false);
  useEffect(() => {
    if (isDecided.current || !front || !options) return;
    if (front.slug !== undefined && profileState?.slug !== front.slug) return;
    isDecided.current = true;
    const { saved, isUnreadable, task } = profileState ?? {};
    if (!profileState || (saved && !saved.listed) || isUnreadable || task) return;
    if (options.savedKey && options.settings.fetchOnOpen) command(profileState.slug, 'enrich');
  }, [front, profileState, options, command]);
}
