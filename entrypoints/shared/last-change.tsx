import { WhatChanged } from '../../components/profile/what-changed.tsx';
import { profileHistory } from '../../utils/versions/profile-history.ts';
import type { Subject } from '../../utils/store/library.ts';

interface LastChangeProps {
  subject: Subject;
  /** Ms since the epoch. */
  now: number;
}

/** What is different in the filed profile since the fuller version before it, if anything is. */
export function LastChange({ subject: { filed, versions }, now }: LastChangeProps) {
  if (!filed || versions.length === 0) return null;
  const history = profileHistory({ filed, versions });
  const at = history.findIndex(({ isFiled }) => isFiled);
  const before = history.slice(at + 1).find(({ toldLess }) => !toldLess);
  if (!before) return null;
  const changes = history[at]?.changes ?? [];
  return <WhatChanged changes={changes} since={before.version.fetchedAt} now={now} />;
}
