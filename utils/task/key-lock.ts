/** After how many minutes without use an unlocked key can be locked by itself. */
export const lockAfterMinutes = [15, 60, 480] as const;

export type LockAfterMinutes = (typeof lockAfterMinutes)[number];

/** Whether a passphrase protects the key and, if so, whether it was entered. */
export type LockState = 'none' | 'open' | 'locked';

/** What became of something that needs a passphrase. `failed`: the page says why. */
export type PassphraseAnswer = 'done' | 'wrong' | 'failed';
