import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';
import type { Commands } from './use-commands.ts';

/** Delay before saving a note is retried, ms. */
const retryMs = 1_000;

/**
 * Saves notes as they are typed. Every keystroke goes to the background at once, which saves them in
 * order, so that nothing is lost with the page. The last one is retried until it is saved. Until then,
 * closing the page asks the user to confirm. `run` reports a failure, and takes it back once a retry succeeds.
 */
export function useNotes(run: Commands['run']) {
  const latest = useRef(new Map<Slug, string>());
  const [unsaved, setUnsaved] = useState<ReadonlyMap<Slug, string>>(new Map());

  const save = useCallback(
    async (slug: Slug, text: string): Promise<void> => {
      latest.current.set(slug, text);
      setUnsaved(new Map(latest.current));
      const isSaved = await run(() =>
        sendMessage('annotate', { slugs: [slug], edit: { kind: 'note', text } }),
      );
      if (latest.current.get(slug) !== text) return;
      if (!isSaved) {
        setTimeout(() => latest.current.get(slug) === text && void save(slug, text), retryMs);
        return;
      }
      latest.current.delete(slug);
      setUnsaved(new Map(latest.current));
    },
    [run],
  );

  useEffect(() => {
    const confirmClose = (event: BeforeUnloadEvent) => {
      if (latest.current.size > 0) event.preventDefault();
    };
    addEventListener('beforeunload', confirmClose);
    return () => removeEventListener('beforeunload', confirmClose);
  }, []);
  return { save, unsaved };
}
