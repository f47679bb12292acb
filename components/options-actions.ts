/** What a person can do on the options page. */
export interface OptionsActions {
  /** Gets the text as typed. */
  saveKey(text: string): void;
  /** Gets the text as typed; an empty one asks to check the saved key. */
  checkKey(text: string): void;
  forgetKey(): void;
  setFetchOnOpen(on: boolean): void;
}
