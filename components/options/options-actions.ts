import type { RateLimits } from '../../utils/rate-limit/limits.ts';

/** What a person can do on the options page. */
export interface OptionsActions {
  /** Gets the text as typed. */
  saveKey(text: string): void;
  /** Gets the text as typed; an empty one asks to check the saved key. */
  checkKey(text: string): void;
  forgetKey(): void;
  setFetchOnOpen(on: boolean): void;
  /** Gets whole numbers within 1 and the highest limits. */
  setLimits?(limits: RateLimits): void;
  /** Gets the activity log as plain text, a line each, for the clipboard. */
  copyActivity?(text: string): void;
}
