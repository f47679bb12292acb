import { onMessage } from '../../utils/messages/messenger.ts';
import type { ChangedSlugs } from '../../utils/messages/protocol.ts';
import type { Slug } from '../../utils/profile/slug.ts';

/** `lists` is whether lists have changed, or who is in them. */
type Listener = (slugs: ChangedSlugs, lists: boolean) => void;

const listeners = new Set<Listener>();
let isListening = false;

/**
 * Reads now, and again at each change notice that concerns the reader. Ignores a result or error if a
 * newer read has started. Returns a function that stops reading.
 */
export function onChange<T>(reader: {
  concerns(slugs: ChangedSlugs, lists: boolean): boolean;
  read(): Promise<T>;
  show(result: T): void;
  fail(error: unknown): void;
}): () => void {
  const { concerns, read, show, fail } = reader;
  let latestRead = 0;
  const readAgain = async () => {
    const thisRead = ++latestRead;
    try {
      const result = await read();
      if (thisRead === latestRead) show(result);
    } catch (error) {
      if (thisRead === latestRead) fail(error);
    }
  };
  const listener: Listener = (slugs, lists) => {
    if (concerns(slugs, lists)) void readAgain();
  };
  const stop = onChangeNotice(listener);
  void readAgain();
  return () => {
    latestRead = Number.POSITIVE_INFINITY;
    stop();
  };
}

/** Calls `listener` at each change notice. Returns a function that removes it. */
export function onChangeNotice(listener: Listener): () => void {
  listen();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Makes every reader of this page read again. */
export const readAllAgain = (): void => notify('all', true);

/** Makes the readers of this page read these people again. */
export const readAgain = (slugs: readonly Slug[]): void => notify(slugs, false);

function notify(slugs: ChangedSlugs, lists: boolean) {
  for (const listener of listeners) listener(slugs, lists);
}

function listen() {
  if (isListening) return;
  isListening = true;
  onMessage('changed', ({ data }) => notify(data.slugs, data.lists ?? false));
}
