import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { sendMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';

/** Ms after which a note that could not be saved is tried again. */
const retryMs = 1_000;

/**
 * Saves notes as they are typed: every keystroke goes to the background at once, which writes them
 * in their order, so that nothing waits in the page. The last one is tried again until it is stored;
 * as long as any is not, the page does not close without a word.
 */
export function useNotes(onFault: (error: unknown) => void) {
  const latest = useRef(new Map<Slug, string>());
  const [unsaved, setUnsaved] = useState<ReadonlyMap<Slug, string>>(new Map());

  const save = useCallback(
    async (slug: Slug, text: string): Promise<void> => {
      latest.current.set(slug, text);
      setUnsaved(new Map(latest.current));
      const isSaved = await isStored(slug, text, onFault);
      if (latest.current.get(slug) !== text) return;
      if (!isSaved) {
        setTimeout(() => latest.current.get(slug) === text && void save(slug, text), retryMs);
        return;
      }
      latest.current.delete(slug);
      setUnsaved(new Map(latest.current));
    },
    [onFault],
  );

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (latest.current.size > 0) event.preventDefault();
    };
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  return { save, unsaved };
}

async function isStored(slug: Slug, text: string, onFault: (error: unknown) => void) {
  try {
    const result = await sendMessage('annotate', { slug, edit: { kind: 'note', text } });
    if (!result.ok) onFault(result.failure);
    return result.ok;
  } catch (error) {
    onFault(error);
    return false;
  }
}
