import type { Failure } from '../failure/failure.ts';
import type { Slug } from '../profile/slug.ts';
import type { PaceLimits } from '../task/pace.ts';

/** A sealed API key on its way; see the key vault. No message carries a key that can be read. */
export interface SealedKeyMessage {
  readonly sealed: string;
  readonly iv: string;
  readonly lastFour: string;
}

/** What a command came to. */
export type CommandResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: Failure };

/** What OutX thinks of a key. */
export type KeyCheckResult =
  | { readonly kind: 'accepted' | 'accepted-no-browser' }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Every message, by name: what it carries and what answers it. */
export interface Protocol {
  /**
   * From the content script: the slug on screen in its tab, or none. `page` names the document, so
   * that one that leaves late does not speak for its successor.
   */
  onScreen(message: { readonly slug?: Slug; readonly page: string }): void;

  /** From our pages: fetch unless fetched, or go on with what stands still. */
  enrich(message: { readonly slug: Slug }): CommandResult;
  /** From our pages: fetch also what was fetched before. */
  refresh(message: { readonly slug: Slug }): CommandResult;
  /** From our pages: the person's answer to a lost answer. */
  sendAgain(message: { readonly slug: Slug }): CommandResult;
  /** From our pages: fetch now, though the pace would have it wait. */
  enrichAnyway(message: { readonly slug: Slug }): CommandResult;
  /** From our pages: stop asking, or let a failed task go. */
  cancel(message: { readonly slug: Slug }): CommandResult;
  /** From our pages: a page was opened; see to what is due. */
  wake(): void;

  /** From our pages: keep this key from now on. */
  saveKey(message: SealedKeyMessage): CommandResult;
  forgetKey(): CommandResult;
  /** From our pages: ask OutX about this key, or the stored one. */
  checkKey(message: { readonly key?: SealedKeyMessage }): KeyCheckResult;
  saveSettings(message: {
    readonly fetchOnOpen: boolean;
    readonly limits: PaceLimits;
  }): CommandResult;

  /** From the background to our pages: what is stored of these slugs has changed. */
  changed(message: { readonly slugs: readonly Slug[] }): void;
}
