import { onMessage } from '../../utils/messages/messenger.ts';
import type { Slug } from '../../utils/profile/slug.ts';

type Listener = (slugs: readonly Slug[]) => void;

const listeners = new Set<Listener>();
let isListening = false;

/**
 * Reads now, and again at each change notice that concerns the reader; hands over each result, or
 * what went wrong, unless a newer reading overtook it. Returns what ends it.
 */
export function onChange<T>(reader: {
  concerns(slugs: readonly Slug[]): boolean;
  read(): Promise<T>;
  show(result: T): void;
  fail(error: unknown): void;
}): () => void {
  const { concerns, read, show, fail } = reader;
  let newest = 0;
  const readAgain = async () => {
    const mine = ++newest;
    try {
      const result = await read();
      if (mine === newest) show(result);
    } catch (error) {
      if (mine === newest) fail(error);
    }
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
