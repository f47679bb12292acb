import type { ComponentChildren } from 'preact';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import { useLoaded } from '../shared/use-loaded.ts';

/** Renders the changes since the previous version. Most profiles have no earlier versions. */
export function useLastChange(
  profileState: ProfileState | undefined,
  now: number,
): ComponentChildren {
  const view = useLoaded(load, (profileState?.versions.length ?? 0) > 0);
  return profileState && view && <view.LastChange profileState={profileState} now={now} />;
}

const load = () => import('../shared/last-change.tsx');
