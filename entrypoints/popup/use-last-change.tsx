import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import type { LastChange } from '../shared/last-change.tsx';

/**
 * Renders the changes since the previous version. nb. Loads the code for it only if there are earlier
 * versions, so that the popup opens faster. Most profiles have none.
 */
export function useLastChange(
  profileState: ProfileState | undefined,
  now: number,
): ComponentChildren {
  const [View, setView] = useState<typeof LastChange>();
  const hasVersions = profileState !== undefined && profileState.versions.length > 0;
  useEffect(() => {
    if (!hasVersions) return;
    void import('../shared/last-change.tsx').then(({ LastChange }) => setView(() => LastChange));
  }, [hasVersions]);
  return profileState && View && <View profileState={profileState} now={now} />;
}
