import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import type { LastChange } from '../shared/last-change.tsx';

/**
 * What is different since the version before, to be shown. nb. The rules and sentences for it are
 * loaded when somebody has an earlier version, which most people have not: the popup opens without.
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
