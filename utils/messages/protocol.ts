import type { BackupEdit, WrittenBackup } from '../backup/backup.ts';
import type {
  DeliveryEdit,
  DestinationCheck,
  DestinationEdit,
  SendCommand,
} from '../engine/ports/deliveries.ts';
import type { LockedKey, SealedKey, Settings } from '../engine/ports/settings.ts';
import type { SavedTeam, TeamLogin } from '../engine/ports/team.ts';
import type { Failure } from '../failure/failure.ts';
import type { AnnotationEdit } from '../profile/annotation-edit.ts';
import type { ListEdit } from '../profile/people-list.ts';
import type { Slug } from '../profile/slug.ts';
import type { NewsEdit } from '../queue/news.ts';
import type { QueueEdit } from '../queue/queue-entry.ts';
import type { WatchEdit } from '../queue/watch.ts';
import type { SavedSearchEdit } from '../search/saved-searches.ts';
import type { EnteredCode, KeyCheck, SignInResult } from '../task/answer.ts';
import type { FetchCommand } from '../task/command.ts';

/** The result of a command. */
export type CommandResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: Failure };

/** The result of committing an import: how many profiles it changed, none if it was cancelled. */
export type CommitResult =
  | { readonly ok: true; readonly changed: number }
  | { readonly ok: false; readonly failure: Failure };

/** How many records of an import are merged. */
export type FollowResult =
  | { readonly ok: true; readonly merged: number }
  | { readonly ok: false; readonly failure: Failure };

/** The result of a deletion: its number. */
export type RemoveResult =
  | { readonly ok: true; readonly batch: number }
  | { readonly ok: false; readonly failure: Failure };

/** The slugs whose stored rows have changed; `all` if there are too many to name. */
export type ChangedSlugs = readonly Slug[] | 'all';

/**
 * Every message with its data and its result. All but `onScreen` and `changed` are from our own pages
 * to the background.
 */
export interface Protocol {
  /**
   * From the content script: the slug on screen in its tab, if any. `page` identifies the document, so
   * that a late message of a document that was left doesn't overwrite that of the next one.
   */
  onScreen(message: { readonly slug?: Slug; readonly page: string }): void;

  /** Fetch a profile, or a person's recent posts, or change a fetch. */
  command(message: {
    readonly slug: Slug;
    readonly command: FetchCommand;
    readonly type?: 'posts';
  }): CommandResult;
  /** The popup was opened: do what is due. */
  wake(): void;

  /** Save the key, without a lock. */
  saveKey(message: SealedKey): CommandResult;
  forgetKey(): CommandResult;
  /** Lock the saved key, which stays unlocked for now. No message carries the passphrase. */
  setLock(message: { readonly locked: LockedKey; readonly sealed: SealedKey }): CommandResult;
  /** Unlock the saved key: this is what its passphrase has opened. */
  unlock(message: SealedKey): CommandResult;
  lockNow(): CommandResult;
  /** Ask OutX about this key, or about the saved one. */
  checkKey(message: { readonly key?: SealedKey }): KeyCheck;
  /** Have OutX send a sign-in code to this email address. */
  sendCode(message: { readonly email: string }): SignInResult;
  /** Sign in with the code, and save the key that OutX returns for it. No page gets the key. */
  signIn(message: EnteredCode): SignInResult;
  saveSettings(message: Settings): CommandResult;

  /** Save, rename or delete a saved search. */
  editSearches(message: SavedSearchEdit): CommandResult;

  editBackups(message: BackupEdit): CommandResult;
  /** From the page that writes backups for the background. */
  backupWritten(message: WrittenBackup): CommandResult;

  editDestinations(message: DestinationEdit): CommandResult;
  /** Ask a destination whether it works, or have it prepared. No answer has its secret. */
  checkDestination(message: DestinationCheck): CommandResult;
  /** Send people to a destination, now. */
  sendTo(message: SendCommand): CommandResult;
  /** Retry or dismiss dead letters. */
  editDeliveries(message: DeliveryEdit): CommandResult;

  annotate(message: {
    readonly slugs: readonly Slug[];
    readonly edit: AnnotationEdit;
  }): CommandResult;
  /**
   * Delete these profiles, as part of the last deletion if its number is given. `undoRemove` restores them,
   * `finishRemove` makes the deletion final.
   */
  remove(message: { readonly slugs: readonly Slug[]; readonly batch?: number }): RemoveResult;
  undoRemove(message: { readonly batch: number }): CommandResult;
  finishRemove(message: { readonly batch: number }): CommandResult;
  deleteEverything(): CommandResult;
  /** Pack the index, for faster reading; all of it if `afresh` is set, because what is packed is wrong. */
  packIndex(message: { readonly afresh: boolean }): CommandResult;
  editLists(message: ListEdit): CommandResult;
  editQueue(message: QueueEdit): CommandResult;
  editWatches(message: WatchEdit): CommandResult;
  editNews(message: NewsEdit): CommandResult;

  /** Join a team, or change how the user takes part in it. Without a password, the saved one stays. */
  saveTeam(message: SavedTeam): CommandResult;
  /** Forget the team. Nothing is deleted there, nor in the library. */
  leaveTeam(): CommandResult;
  /** Start a sync with the team's database. */
  syncTeam(): CommandResult;
  /** Whether the team's database can be used with this login, or with the saved one. */
  testTeam(message: { readonly login?: TeamLogin }): CommandResult;
  createTeamDatabase(message: { readonly login?: TeamLogin }): CommandResult;

  /** Merge the staged records into the library. `count` is how many were staged. */
  commitImport(message: { readonly importId: string; readonly count: number }): CommitResult;
  /** How far the merge is. Cancel it if `isCancelled` is set. */
  followImport(message: { readonly importId: string; readonly isCancelled: boolean }): FollowResult;

  /** From the background to our pages: read these slugs again, and the lists if `lists` is set. */
  changed(message: { readonly slugs: ChangedSlugs; readonly lists?: true }): void;
}
