import type { CreateAnswer, PollAnswer } from '../task/answer.ts';

export type KeyMemory = ReturnType<typeof createKeyMemory>;

/** What this run of the worker has learned about the API key. It is never stored. */
export function createKeyMemory() {
  let saved = 0;
  let rejected: { readonly apiKey: string; readonly at: number } | undefined;

  return {
    /** How often a key was saved or unlocked. A call that started at another count may have used an older key. */
    saved: () => saved,

    /** A key was saved or unlocked. OutX may accept it now, even if it is the same as before. */
    noteSaved(): void {
      saved += 1;
      rejected = undefined;
    },

    /** OutX answered a call with this key. `savedBefore` is `saved()` from before the call. */
    noteAnswer(apiKey: string, savedBefore: number, answer: CreateAnswer | PollAnswer): void {
      if (savedBefore !== saved) return;
      const failure = 'failure' in answer ? answer.failure : undefined;
      if (failure?.code === 'key-rejected') rejected = { apiKey, at: failure.at };
      else if (rejected?.apiKey === apiKey) rejected = undefined;
    },

    /** When OutX rejected this key, ms since the epoch, unless it has accepted the key since. */
    rejectedAt: (apiKey: string) => (rejected?.apiKey === apiKey ? rejected.at : undefined),
  };
}
