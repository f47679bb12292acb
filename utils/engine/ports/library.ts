import type { Annotation } from '../../profile/annotation.ts';
import type { LibraryRecord } from '../../profile/library-record.ts';
import type { ProfileUrn, SavedPosts } from '../../profile/post.ts';
import type { Profile } from '../../profile/profile.ts';
import type { ProfileSummary } from '../../profile/profile-summary.ts';
import type { Slug } from '../../profile/slug.ts';
import type { IndexRow } from '../../search/index-row.ts';
import type { ProfileState } from '../../task/profile-state.ts';
import type { Task } from '../../task/task.ts';

/** A record of a file, merged with what is saved about the same person. */
export interface MergedRecord {
  readonly ours: LibraryRecord | undefined;
  readonly merged: LibraryRecord;
}

/** A saved profile that can't be read, and the answer stored with it, if any. Of any shape. */
export interface UnreadableProfile {
  readonly slug: Slug;
  readonly profile: unknown;
  readonly answer: unknown;
}

/** What a search looks at besides a profile's index row, folded: see `longText`. Never empty. */
export interface LongText {
  readonly slug: Slug;
  readonly text: string;
}

/** What every page reads. No method writes; every method rejects when the storage does. */
export interface Library {
  /** What is saved under the slug, or under the slug that it is an alias of. */
  profileState(slug: Slug): Promise<ProfileState>;
  /** The index rows of the newest fetches, newest first: without people who aren't fetched yet. */
  newest(limit: number): Promise<ProfileSummary[]>;
  /** How many profiles the library holds. */
  count(): Promise<number>;
  /** The whole index in batches, in no particular order. */
  index(): AsyncGenerator<readonly IndexRow[], void, void>;
  /** The index rows of these slugs, in the same order; `undefined` for a slug that isn't saved. */
  indexRows(slugs: readonly Slug[]): Promise<readonly (IndexRow | undefined)[]>;
  /** Active tasks and those that need the user, newest command first. */
  unsettled(): Promise<Task[]>;
  /** When past creates count as sent, at `now`, for the rate limit. Ms since the epoch. */
  creates(now: number): Promise<readonly number[]>;
}

/** What is saved of a person's posts. */
export interface PersonPosts {
  /** The slug that the person is saved under. */
  readonly slug: Slug;
  /** By which OutX can be asked for them. Absent if it isn't known. */
  readonly urn?: ProfileUrn;
  readonly saved?: SavedPosts;
  readonly task?: Task;
}

/** What the popup doesn't read. No method writes; every method rejects when the storage does. */
export interface LibraryDetails {
  /** The slugs that the profiles are saved under: an alias's is another one. In the same order. */
  savedSlugs(slugs: readonly Slug[]): Promise<readonly Slug[]>;
  /**
   * How many profiles arrived after `since` (ms since the epoch) from tasks that took long. Only the
   * newest 50 profiles fetched since then are checked.
   */
  lateSince(since: number): Promise<number>;
  /** When the profile fetched last was fetched, in ms since the epoch. */
  newestFetch(): Promise<number | undefined>;
  /** How long OutX took for the newest fetches, in ms: up to `limit`, in no particular order. */
  fetchDurations(limit: number): Promise<readonly number[]>;
  /** The posts of a saved person, by the slug or an alias, and how their fetch goes. */
  posts(slug: Slug): Promise<PersonPosts>;
  /** The records of these slugs, in the same order, without those that aren't saved. */
  records(slugs: readonly Slug[]): Promise<readonly LibraryRecord[]>;
  /** The records of a file as importing them would merge them, each by itself, in the same order. */
  merged(records: readonly LibraryRecord[]): Promise<readonly MergedRecord[]>;
  /** The saved profiles that can't be read, in batches, as they are stored. Slow: reads every profile. */
  unreadable(): AsyncGenerator<readonly UnreadableProfile[], void, void>;
  /** All long texts in batches, in no particular order. */
  longTexts(): AsyncGenerator<readonly LongText[], void, void>;
  /** The long texts of these slugs, in no particular order, without those that have none. */
  longTextsOf(slugs: readonly Slug[]): Promise<readonly LongText[]>;
  /** The deletion that can still be undone: its number and how many profiles it removed. */
  undoable(): Promise<{ readonly batch: number; readonly count: number } | undefined>;
}

/** Reads the records of these slugs, in the same order, without those that aren't saved. */
export type ReadRecords = (slugs: readonly Slug[]) => Promise<readonly LibraryRecord[]>;

/**
 * Prepares to read the records of many thousands, in batches of a few hundred. They are read as `records` of
 * `LibraryDetails` reads them, but without aliases and answers unless `isWhole`; who is in the trash, is in lists, or has
 * notes, versions or posts is read at the beginning. Rejects when the storage does, as what it returns.
 */
export type ExportReader = (isWhole: boolean) => Promise<ReadRecords>;

/** The answers of OutX that are kept with the profiles. */
export interface AnswerStore {
  /**
   * Parses the answers of up to `limit` profiles after `after` with `parse`, in one transaction, and saves
   * the profiles that differ. Reads the answers with posts again, too. Also makes the index rows and long texts again. Returns the slugs of what
   * changed, and the last slug looked at unless there are no more. Rejects when the storage does.
   */
  reparse(
    after: Slug | undefined,
    limit: number,
    parse: (slug: Slug, raw: unknown) => Profile,
  ): Promise<{ readonly changed: readonly Slug[]; readonly last: Slug | undefined }>;
}

/** What the background writes on the user's command. Every method rejects when the storage does. */
export interface LibraryWriter {
  /**
   * Changes the annotations of these profiles; skips those that aren't saved. Returns the slugs that
   * the changed ones are saved under. `now` is in ms since the epoch.
   */
  annotate(
    slugs: readonly Slug[],
    change: (before: Annotation) => Annotation,
    now?: number,
  ): Promise<readonly Slug[]>;
  /**
   * Moves all of the profiles to the trash, or none, at `now` (ms since the epoch). Returns the
   * number of the deletion, which `restore` takes. With `batch`, they become part of that deletion.
   */
  remove(slugs: readonly Slug[], now: number, batch?: number): Promise<number>;
  /** Undoes a deletion and returns the slugs that came back. */
  restore(batch: number): Promise<readonly Slug[]>;
  /** Makes every deletion with a number below `batch` final. Returns whether there was one. */
  purge(batch: number): Promise<boolean>;
  /**
   * Packs the index, so that pages read all of it faster. With `afresh`, what is packed already is made again.
   */
  packIndex(afresh: boolean): Promise<void>;
  /**
   * Deletes all profiles, versions, answers, annotations, tasks and activity. The key stays, and so
   * do the times of past creates: deleting data must not reset the rate limit.
   */
  clear(): Promise<void>;
}

/**
 * Imported records are staged until the whole file is read. They are not part of the library yet. Every
 * method rejects when the storage does.
 *
 * nb. The page that reads the file stages them itself: as a message, a record of 4 MB blocks the page
 * for 80 ms.
 */
export interface ImportStaging {
  /**
   * Stages records under the import's id: all or none. Each is the JSON of a `LibraryRecord`. `now` is in
   * ms since the epoch.
   */
  stage(importId: string, records: readonly string[], now: number): Promise<void>;
  /** Drops what was staged under the id. */
  discard(importId: string): Promise<void>;
}

/**
 * Merges staged records into the library in one transaction. Every method rejects when the storage
 * does, leaving the library unchanged.
 */
export interface ImportStore {
  /**
   * Merges the staged records into the library and returns the slugs that this changed: none if it is cancelled;
   * `undefined` if there are not exactly `count` staged records.
   */
  commit(importId: string, count: number): Promise<readonly Slug[] | undefined>;
  /** How many records a running commit has merged. Cancels it if `isCancelled` is set. */
  follow(importId: string, isCancelled: boolean): number;
  /** Drops everything that was staged before `time`. */
  discardBefore(time: number): Promise<void>;
}
