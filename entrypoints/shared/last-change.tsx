import { WhatChanged } from '../../components/profile/what-changed.tsx';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import { profileHistory } from '../../utils/versions/profile-history.ts';

interface LastChangeProps {
  profileState: ProfileState;
  /** Ms since the epoch. */
  now: number;
}

/** What is different in the filed profile since the fuller version before it, if anything is. */
export function LastChange({ profileState: { saved, versions }, now }: LastChangeProps) {
  if (!saved || versions.length === 0) return null;
  const history = profileHistory({ saved, versions });
  const at = history.findIndex(({ isSaved }) => isSaved);
  const before = history.slice(at + 1).find(({ lessComplete }) => !lessComplete);
  if (!before) return null;
  const changes = history[at]?.changes ?? [];
  return <WhatChanged changes={changes} since={before.version.fetchedAt} now={now} />;
}
