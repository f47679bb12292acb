/** What the user can do in the setup guide. */
export interface WelcomeActions {
  agree(): void;
  /** Gets the text as typed. */
  saveKey(text: string): void;
  checkAgain(): void;
  /** Goes on without a key or a browser. */
  skipKey(): void;
  readonly signIn: SignInActions;
  readonly practice: PracticeActions;
  changeShortcut(): void;
  finish(): void;
  /** The user has read what is new. */
  readWhatsNew(): void;
}

export interface SignInActions {
  /** Gets an email address without obvious problems. */
  sendCode(email: string): void;
  /** The user has a code for this address already. */
  enterCode(email: string): void;
  /** Gets a code without spaces. */
  signIn(code: string): void;
  /** Goes back to the email address. */
  changeEmail(): void;
}

export interface PracticeActions {
  start(): void;
  /** Goes back to before the fetch. */
  reset(): void;
}
