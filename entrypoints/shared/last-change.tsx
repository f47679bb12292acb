import { WhatChanged } from '../../components/profile/what-changed.tsx';
import type { ProfileState } from '../../utils/task/profile-state.ts';
import { profileHistory } from '../../utils/versions/profile-history.ts';

interface LastChangeProps {
  profileState: ProfileState;
  /** In ms since the epoch. */
  now: number;
}

/** The changes of the saved profile since its previous version, leaving out less complete ones. */
export function LastChange({ profileState: { saved, versions }, now }: LastChangeProps) {
  if (!saved || versions.length === 0) return null;
  const history = profileHistory({ saved, versions });
  const savedIndex = history.findIndex(({ isSaved }) => isSaved);
  const previous = history.slice(savedIndex + 1).find(({ lessComplete }) => !lessComplete);
  if (!previous) return null;
  const changes = history[savedIndex]?.changes ?? [];
  return <WhatChanged changes={changes} since={previous.version.fetchedAt} now={now} />;
}
