import type { CreateAnswer, PollAnswer } from '../task/answer.ts';

export type KeyMemory = ReturnType<typeof createKeyMemory>;

/** What is known of the API key in this life of the worker. It is never stored. */
export function createKeyMemory() {
  let saved = 0;
  let rejected: string | undefined;

  return {
    /** How many keys were saved: what began at another count may have used an older key. */
    saved: () => saved,

    /** A key was saved, be it the same as before: OutX may take it now. */
    noteSaved(): void {
      saved += 1;
      rejected = undefined;
    },

    /** OutX has answered a call that was made with this key when so many had been saved. */
    noteAnswer(apiKey: string, savedThen: number, answer: CreateAnswer | PollAnswer): void {
      if (savedThen !== saved) return;
      const isRejected = 'failure' in answer && answer.failure.code === 'key-rejected';
      if (isRejected) rejected = apiKey;
      else if (rejected === apiKey) rejected = undefined;
    },

    /** Whether OutX rejected this key when it was last used. */
    isRejected: (apiKey: string) => apiKey === rejected,
  };
}
