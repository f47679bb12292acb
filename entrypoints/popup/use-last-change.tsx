import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Subject } from '../../utils/store/library.ts';
import type { LastChange } from '../shared/last-change.tsx';

/**
 * What is different since the version before, to be shown. nb. The rules and sentences for it are
 * loaded when somebody has an earlier version, which most people have not: the popup opens without.
 */
export function useLastChange(subject: Subject | undefined, now: number): ComponentChildren {
  const [View, setView] = useState<typeof LastChange>();
  const hasVersions = subject !== undefined && subject.versions.length > 0;
  useEffect(() => {
    if (!hasVersions) return;
    void import('../shared/last-change.tsx').then(({ LastChange }) => setView(() => LastChange));
  }, [hasVersions]);
  return subject && View && <View subject={subject} now={now} />;
}
