import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibraryUnreadable } from '../../components/library/unreadable-notice.tsx';
import { ownVersion } from '../../utils/browser/own-pages.ts';
import type { LibraryDetails, UnreadableProfile } from '../../utils/engine/ports/library.ts';
import type { LibraryIndex } from '../shared/follow-index.ts';
import { onChange } from '../shared/on-change.ts';
import type { OnFault } from '../shared/use-profile-state.ts';
import { saveFile } from './save-file.ts';

/** From this many profiles on, they are looked through once a day: that keeps the processor busy for many seconds. */
export const largeFrom = 5_000;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * The `localStorage` key of the version that last looked through a large library and could read everything, and when, in ms
 * since the epoch.
 */
const key = 'allReadAt';

function wasReadToday(): boolean {
  const [version, at] = localStorage.getItem(key)?.split(' ') ?? [];
  return version === ownVersion() && Date.now() - Number(at) < dayMs;
}

/**
 * Looks for saved profiles that can't be read once the index is whole, and again when one of them changes. `undefined` if
 * there are none. nb. It reads every profile, so it waits for moments when the page is idle.
 */
export function useUnreadable(
  library: Pick<LibraryDetails, 'unreadable'>,
  { isWhole, entries }: LibraryIndex,
  onFault: OnFault,
): LibraryUnreadable | undefined {
  const [profiles, setProfiles] = useState<readonly UnreadableProfile[]>([]);
  const known = useRef<ReadonlySet<string>>(new Set());
  const isLarge = entries.length >= largeFrom;
  useEffect(() => {
    if (!isWhole || (isLarge && wasReadToday())) return;
    return onChange({
      concerns: (slugs) => slugs === 'all' || slugs.some((slug) => known.current.has(slug)),
      read: () => readWhenIdle(library),
      show(found) {
        known.current = new Set(found.map(({ slug }) => slug));
        setProfiles(found);
        if (isLarge && found.length === 0)
          localStorage.setItem(key, `${ownVersion()} ${Date.now()}`);
      },
      fail: onFault,
    });
  }, [library, isWhole, isLarge, onFault]);
  if (profiles.length === 0) return undefined;
  return {
    count: profiles.length,
    onSave: () => {
      const text = JSON.stringify(profiles, null, 2);
      saveFile([new Blob([text])], 'calling-card-unreadable.json', 'application/json');
    },
  };
}

async function readWhenIdle(
  library: Pick<LibraryDetails, 'unreadable'>,
): Promise<readonly UnreadableProfile[]> {
  const found: UnreadableProfile[] = [];
  for await (const batch of library.unreadable()) {
    found.push(...batch);
    await new Promise((resolve) => requestIdleCallback(resolve));
  }
  return found;
}
