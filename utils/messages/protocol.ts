import type { SealedKey, Settings } from '../engine/ports/settings.ts';
import type { Failure } from '../failure/failure.ts';
import type { AnnotationEdit } from '../profile/annotation-edit.ts';
import type { Slug } from '../profile/slug.ts';
import type { KeyCheck } from '../task/answer.ts';
import type { FetchCommand } from '../task/command.ts';

/** What a command came to. */
export type CommandResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: Failure };

/** What an import came to: how many profiles it changed. */
export type ImportResult =
  | { readonly ok: true; readonly changed: number }
  | { readonly ok: false; readonly failure: Failure };

/** Whose stored rows have changed. */
export type ChangedSlugs = readonly Slug[] | 'all';

/** Every message, by name: what it carries and what answers it. */
export interface Protocol {
  /**
   * From the content script: the slug on screen in its tab, or none. `page` names the document, so
   * that one that leaves late does not speak for its successor.
   */
  onScreen(message: { readonly slug?: Slug; readonly page: string }): void;

  /** From our pages: what the user wants done about a fetch. */
  command(message: { readonly slug: Slug; readonly command: FetchCommand }): CommandResult;
  /** From our pages: a page was opened; see to what is due. */
  wake(): void;

  /** From our pages: keep this key from now on. */
  saveKey(message: SealedKey): CommandResult;
  forgetKey(): CommandResult;
  /** From our pages: ask OutX about this key, or the stored one. */
  checkKey(message: { readonly key?: SealedKey }): KeyCheck;
  saveSettings(message: Settings): CommandResult;

  /** From our pages: put this to a profile of the library. */
  annotate(message: { readonly slug: Slug; readonly edit: AnnotationEdit }): CommandResult;
  star(message: { readonly slugs: readonly Slug[]; readonly starred: boolean }): CommandResult;
  /** From our pages: take these profiles out of the library; to be undone until made final. */
  remove(message: { readonly slugs: readonly Slug[] }): CommandResult;
  undoRemove(message: { readonly batch: number }): CommandResult;
  finishRemove(message: { readonly batch: number }): CommandResult;
  /** From our pages: empty the library for good. */
  deleteEverything(): CommandResult;

  /**
   * From our pages: lay these records of a file apart. They come as the JSON of an array, because a
   * message itself does not carry every key that an answer may have.
   */
  stageImport(message: { readonly importId: string; readonly records: string }): CommandResult;
  /** From our pages: that was all of the file, so many records; unite them with the library. */
  commitImport(message: { readonly importId: string; readonly count: number }): ImportResult;
  discardImport(message: { readonly importId: string }): CommandResult;

  /**
   * From the background to our pages: what is stored of these slugs has changed; `all` where they
   * are so many that it is quicker to read everything anew.
   */
  changed(message: { readonly slugs: ChangedSlugs }): void;
}
