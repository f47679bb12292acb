import { useCallback } from 'preact/hooks';
import type { ReadReason } from '../../components/library/list/use-reason.ts';
import type { Library, LibraryDetails } from '../../utils/engine/ports/library.ts';
import { reasonFor } from '../../utils/search/reason.ts';
import type { OnFault } from '../shared/use-profile-state.ts';

/** Delay before a profile is read, ms: rows come and go while the user types or scrolls. */
const delayMs = 80;

/** Reads from the profile itself why it was found. nb. The index has only folded texts. */
export function useReadReason(
  library: Pick<Library, 'profileState'> & Pick<LibraryDetails, 'posts'>,
  onFault: OnFault,
): ReadReason {
  return useCallback(
    (slug, terms, show) => {
      let isStopped = false;
      const read = async () => {
        const [{ saved, annotation }, { saved: savedPosts }] = await Promise.all([
          library.profileState(slug),
          library.posts(slug),
        ]);
        if (isStopped) return;
        show(saved && reasonFor(saved.profile, annotation, terms, savedPosts?.posts));
      };
      const timer = setTimeout(() => void read().catch(onFault), delayMs);
      return () => {
        isStopped = true;
        clearTimeout(timer);
      };
    },
    [library, onFault],
  );
}
