import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryUnreadable } from '../../components/library/unreadable-notice.tsx';
import type { LibraryDetails, UnreadableProfile } from '../../utils/engine/ports/library.ts';
import { onChange } from '../shared/on-change.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import { saveFile } from './save-file.ts';

/**
 * Looks for saved profiles that can't be read once `isWanted` is true, and again when one of them changes.
 * `undefined` if there are none. nb. It reads every profile, so it waits for moments when the page is idle.
 */
export function useUnreadable(
  library: LibraryDetails,
  isWanted: boolean,
  onFault: OnFault,
): LibraryUnreadable | undefined {
  const [profiles, setProfiles] = useState<readonly UnreadableProfile[]>([]);
  const known = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!isWanted) return;
    return onChange({
      concerns: (slugs) => slugs === 'all' || slugs.some((slug) => known.current.has(slug)),
      read: () => readWhenIdle(library),
      show(found) {
        known.current = new Set(found.map(({ slug }) => slug));
        setProfiles(found);
      },
      fail: onFault,
    });
  }, [library, isWanted, onFault]);
  if (profiles.length === 0) return undefined;
  return {
    count: profiles.length,
    onSave: () => {
      const text = JSON.stringify(profiles, null, 2);
      saveFile([new Blob([text])], 'calling-card-unreadable.json', 'application/json');
    },
  };
}

async function readWhenIdle(library: LibraryDetails): Promise<readonly UnreadableProfile[]> {
  const found: UnreadableProfile[] = [];
  for await (const batch of library.unreadable()) {
    found.push(...batch);
    await new Promise((resolve) => requestIdleCallback(resolve));
  }
  return found;
}
