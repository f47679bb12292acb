import { onMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';

type Listener = (slugs: readonly Slug[]) => void;

const listeners = new Set<Listener>();
let isListening = false;

/**
 * Reads now, and again at each change notice that concerns the reader; hands over each result unless
 * a newer reading overtook it. Returns what ends it.
 */
export function onChange<T>(
  concerns: (slugs: readonly Slug[]) => boolean,
  read: () => Promise<T>,
  show: (result: T) => void,
): () => void {
  let newest = 0;
  const readAgain = async () => {
    const mine = ++newest;
    const result = await read();
    if (mine === newest) show(result);
  };
  const listener: Listener = (slugs) => {
    if (concerns(slugs)) void readAgain();
  };
  listen();
  listeners.add(listener);
  void readAgain();
  return () => {
    newest = Number.POSITIVE_INFINITY;
    listeners.delete(listener);
  };
}

function listen() {
  if (isListening) return;
  isListening = true;
  onMessage('changed', ({ data }) => {
    for (const listener of listeners) listener(data.slugs);
  });
}
